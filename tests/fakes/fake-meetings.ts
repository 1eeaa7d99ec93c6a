import type { MeetingRecord, MeetingStore } from '../../bot/app/ports/unit-of-work.ts';
import { done, keyOf } from './fake-keys.ts';
import type { FakeTables } from './fake-stores.ts';

export const meetingsOn = ({
  meetings,
  events,
}: Pick<FakeTables, 'meetings' | 'events'>): MeetingStore => ({
  save: (meeting) =>
    done(() => {
      const clash = [...meetings.values()].some(
        (each) =>
          each.tenantId === meeting.tenantId &&
          each.id !== meeting.id &&
          each.threadId !== undefined &&
          each.threadId === meeting.threadId,
      );
      if (clash) throw new Error('duplicate key: another meeting has this thread');
      meetings.set(keyOf(meeting.tenantId, meeting.id), meeting);
    }),
  get: (tenantId, id) => done(() => meetings.get(keyOf(tenantId, id))),
  byThread: (tenantId, thread) =>
    done(() =>
      [...meetings.values()].find((each) => each.tenantId === tenantId && each.threadId === thread),
    ),
  byJoinUrl: (tenantId, joinUrl) =>
    done(() =>
      [...meetings.values()].find((each) => each.tenantId === tenantId && each.joinUrl === joinUrl),
    ),
  byICalUIds: (tenantId, iCalUIds) =>
    done(() =>
      [...meetings.values()].filter(
        (each) =>
          each.tenantId === tenantId &&
          each.iCalUId !== undefined &&
          iCalUIds.includes(each.iCalUId),
      ),
    ),
  ofPerson: (tenantId, person, most, after) =>
    done(() =>
      [...meetings.values()]
        .filter((each) => each.tenantId === tenantId && each.threadId !== undefined)
        .flatMap((meeting) => {
          const log = (events.get(keyOf(tenantId, meeting.id)) ?? []).filter((each) => !!each);
          const lastAt = log.at(-1)?.at;
          const isTheirs =
            meeting.organiserId === person ||
            log.some(
              ({ by, fact }) =>
                by === person || (fact.what === 'chair.appointed' && fact.person === person),
            );
          return lastAt && isTheirs ? [{ meeting, lastAt }] : [];
        })
        .toSorted((a, b) => placeOf(b).localeCompare(placeOf(a)))
        .filter(
          (each) =>
            !after || placeOf(each) < placeOf({ meeting: { id: after.id }, lastAt: after.lastAt }),
        )
        .slice(0, most),
    ),
});

const placeOf = (of: { readonly meeting: Pick<MeetingRecord, 'id'>; readonly lastAt: Date }) =>
  `${of.lastAt.toISOString()} ${of.meeting.id}`;
