/** The embedded database could not be opened in its folder; PGlite does not tell why. */
export class DataDirUnusable extends Error {
  override readonly name = 'DataDirUnusable';

  constructor(cause: unknown) {
    super(
      'the database in the data folder (DATA_DIR) cannot be opened: see that its disk is not full and that the folder may be written to',
      { cause },
    );
  }
}
