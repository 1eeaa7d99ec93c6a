import { createHash } from 'node:crypto';
import type { PolicyPack } from '../../domain/policy.ts';

/**
 * `pitea@2026-11-23+ab12cd34ef56`: the author's date and a digest of the whole pack as resolved, so that a record
 * shows exactly which text was in force. Comments and layout of the file do not count.
 */
export function withVersion(parts: Omit<PolicyPack, 'version'>, date: string): PolicyPack {
  const digest = createHash('sha256')
    .update(canonical({ ...parts, version: date }))
    .digest('hex');
  return { ...parts, version: `${parts.id}@${date}+${digest.slice(0, 12)}` };
}

/** JSON with the keys of every object in order, so that the order they were written in does not matter. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
