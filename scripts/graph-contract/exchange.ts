import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** As the demo Graph writes it; see bot/demo/graph/recorder.ts. */
const Exchange = z.object({
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  requestBody: z.unknown().optional(),
  status: z.number(),
  responseBody: z.unknown().optional(),
});
export type Exchange = z.infer<typeof Exchange>;

/** Everything that was recorded in the folder. Throws on a line that is no exchange. */
export async function readRecording(folder: string): Promise<readonly Exchange[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));
  const written = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return written
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .map((line) => Exchange.parse(JSON.parse(line)));
}

/** The product says who it is, as Microsoft asks of applications; whoever plays Outlook in a test does not. */
export const isOfProduct = ({ headers }: Exchange): boolean =>
  headers['user-agent']?.includes('Motesvakt') ?? false;
