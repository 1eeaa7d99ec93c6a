import { z } from 'zod';
import { erasePerson } from '../bot/adapters/db/erase-person.ts';
import { exportPerson } from '../bot/adapters/db/export-person.ts';
import type { Environment, ExitCode } from './database-command.ts';
import { onDatabase, readOptions, speaker } from './database-command.ts';

/** One employee's data as `npm run person` exports and erases them, with what it prints handed to `print`. */
export async function person(
  argv: readonly string[],
  env: Environment,
  print: (line: string) => void,
): Promise<ExitCode> {
  const args = readArguments(argv);
  const { say } = await speaker('person', args?.lang, print);
  if (!args) {
    say('usage');
    return 2;
  }
  return onDatabase(env, 'motesvakt_app', say, async (db) => {
    if (args.command === 'export') {
      const found = await exportPerson(db, args.tenant, args.person, new Date());
      print(JSON.stringify(found, null, 2));
      return 0;
    }
    const erased = await erasePerson(db, args.tenant, args.person, args.withRecord);
    if (erased === 'not-permitted') {
      say('not-permitted');
      return 2;
    }
    const { deleted, emptied, kept } = erased;
    say('erased', { deleted, emptied });
    if (Object.values(kept).some((count) => count > 0)) say('kept', { ...kept });
    else say('nothing-kept');
    return 0;
  });
}

const Id = z.guid().transform((id) => id.toLowerCase());
const Arguments = z.object({
  command: z.enum(['export', 'erase']),
  tenant: Id,
  person: Id,
  withRecord: z.boolean().default(false),
  lang: z.string().optional(),
});

const option = { type: 'string' } as const;
const OPTIONS = {
  lang: option,
  tenant: option,
  person: option,
  'with-record': { type: 'boolean' },
} as const;

function readArguments(argv: readonly string[]): z.infer<typeof Arguments> | undefined {
  const parsed = readOptions(argv, OPTIONS);
  if (!parsed) return undefined;
  const { positionals, values } = parsed;
  const [command, ...rest] = positionals;
  const { 'with-record': withRecord, ...named } = values;
  if (rest.length > 0 || (command === 'export' && withRecord)) return undefined;
  return Arguments.safeParse({ ...named, command, withRecord }).data;
}

if (import.meta.main)
  process.exitCode = await person(process.argv.slice(2), process.env, (line) => console.log(line));
