import type { RetentionStore } from '../../bot/app/ports/retention-store.ts';
import type { TenantId } from '../../bot/domain/ids.ts';

type Kind = keyof RetentionStore;

/** Counts per kind of what has run out, taken away as many at a time as is asked for; it remembers what it was asked. */
export function makeFakeRetention() {
  const left = new Map<Kind, number>();
  const asked: { kind: Kind; tenantId: TenantId; before: Date; most: number }[] = [];
  let mayErase = true;
  const take = (kind: Kind, tenantId: TenantId, before: Date, most: number): Promise<number> => {
    asked.push({ kind, tenantId, before, most });
    const taken = Math.min(most, left.get(kind) ?? 0);
    left.set(kind, (left.get(kind) ?? 0) - taken);
    return Promise.resolve(taken);
  };
  return {
    left,
    asked,
    forbidErasing: () => {
      mayErase = false;
    },
    emptyRecords: (...of) =>
      mayErase ? take('emptyRecords', ...of) : Promise.resolve('not-permitted' as const),
    forgetMeetings: (...of) => take('forgetMeetings', ...of),
    deleteBookedDrafts: (...of) => take('deleteBookedDrafts', ...of),
    deleteAttestations: (...of) => take('deleteAttestations', ...of),
  } satisfies RetentionStore & Record<string, unknown>;
}
