/** The characters that stand for log odds in `data/letter-odds.ts`, from the lowest; the middle one is nothing. */
export const ODDS_LEVELS =
  '"#%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';
/** Log odds between neighbouring levels. */
export const LEVEL_STEP = 0.18;
export const MIDDLE_LEVEL = 44;
