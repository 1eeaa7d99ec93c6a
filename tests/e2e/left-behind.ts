import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { visitors } from '../../bot/demo/connector/accounts.ts';
import { called, meetingCalled } from './meeting-page.ts';
import type { OpenDemo } from './open-demo.ts';

export interface FollowedFeed {
  /** All that the feed has said so far. */
  readonly said: () => string;
  readonly close: () => void;
}

/** Listens to a meeting's feed as one more panel. */
export async function followFeed(
  { demo }: OpenDemo,
  options: { readonly meeting: string; readonly as: string },
): Promise<FollowedFeed> {
  const token = await demo.tenant.issuer.userToken(called(options.as));
  const thread = encodeURIComponent(meetingCalled(options.meeting).threadId);
  const listening = new AbortController();
  const answer = await fetch(`${demo.serverUrl}/api/v1/meetings/${thread}/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: listening.signal,
  });
  if (!answer.ok) throw new Error(`the feed was answered with ${answer.status}`);
  let said = '';
  const read = async () => {
    for await (const chunk of answer.body ?? []) said += Buffer.from(chunk).toString();
  };
  // Ends by being closed, or with the server.
  void read().catch(() => undefined);
  return { said: () => said, close: () => listening.abort() };
}

/** A text as its bytes, a character each: what a file holds may be no text. */
export const bytesOf = (text: string): string => Buffer.from(text).toString('latin1');

/** Every byte of every file in the product's folder, as `bytesOf` gives them. */
export async function keptIn(dataDir: string): Promise<string> {
  const names = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile());
  const bytes = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'));
  return (await Promise.all(bytes)).join('\n');
}

/** What people without an account call themselves, or are called by. */
export const typedNames: readonly string[] = visitors
  .filter(({ kind }) => kind === 'anonymous' || kind === 'caller')
  .flatMap(({ name }) => [name, name.replaceAll(' ', '')]);

/** Whether bytes, as `bytesOf` gives them, hold a text. Six digits within a longer number, a hash or a time of day are no code. */
export function isIn(bytes: string, text: string): boolean {
  const written = bytesOf(text).replaceAll('+', '\\+');
  return /^\d+$/.test(text)
    ? new RegExp(`(?<![0-9a-f.])${written}(?![0-9a-f])`, 'i').test(bytes)
    : new RegExp(written, 'i').test(bytes);
}
