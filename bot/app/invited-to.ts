import type { PersonId } from '../domain/ids.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import type { MeetingRecord } from './ports/unit-of-work.ts';

/** The organiser first, then co-organisers, then everybody else invited from the directory. Throws ServiceFault. */
export async function invitedTo(
  { facts }: { readonly facts: MeetingFacts },
  record: MeetingRecord,
): Promise<readonly PersonId[]> {
  const online = await facts.onlineMeeting(record);
  const everybody = [
    record.organiserId,
    ...(online?.coorganiserIds ?? []),
    ...(online?.invitedIds ?? []),
  ];
  return [...new Set(everybody)];
}
