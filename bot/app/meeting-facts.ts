import type { PersonId, TenantId } from '../domain/ids.ts';
import type { SettingsReading } from '../domain/meeting-settings.ts';
import type { Person } from '../domain/person.ts';
import { briefly } from './brief-cache.ts';
import type { Clock } from './ports/clock.ts';
import type { Directory } from './ports/directory.ts';
import { ServiceFault } from './ports/fault.ts';
import type { OnlineMeeting, OnlineMeetings } from './ports/online-meetings.ts';
import type { MeetingRecord } from './ports/unit-of-work.ts';

const SECONDS = 1000;
const SETTINGS_LIFETIME = 5 * SECONDS;
const PEOPLE_LIFETIME = 300 * SECONDS;

/** What Microsoft says of a meeting right now, shared between panels that ask within the same few seconds. */
export interface MeetingFacts {
  /** Undefined: Teams has no such meeting. Throws ServiceFault. */
  readonly onlineMeeting: (meeting: MeetingRecord) => Promise<OnlineMeeting | undefined>;
  /** Never throws: what cannot be read is in the answer. */
  readonly settings: (meeting: MeetingRecord) => Promise<SettingsReading>;
  /** They have just been changed from here: the next look is a fresh one. */
  readonly forgetSettings: (meeting: MeetingRecord) => void;
  /** Display names of directory people; whoever the directory does not hold, or cannot tell now, is left out. */
  readonly names: (
    tenantId: TenantId,
    ids: readonly PersonId[],
  ) => Promise<ReadonlyMap<PersonId, string>>;
  /** The same, of the organisation's own staff only: a guest in the directory may be a party (A6). */
  readonly staffNames: MeetingFacts['names'];
}

/** Nobody's name is worth failing a checklist for. */
const leftOut = async <T>(answer: Promise<T>): Promise<T | undefined> => {
  try {
    return await answer;
  } catch (fault) {
    if (fault instanceof ServiceFault) return undefined;
    throw fault;
  }
};

export function makeMeetingFacts(deps: {
  onlineMeetings: OnlineMeetings;
  directory: Directory;
  clock: Clock;
}): MeetingFacts {
  const meetings = briefly<OnlineMeeting | undefined>(deps.clock, SETTINGS_LIFETIME);
  const readings = briefly<SettingsReading>(deps.clock, SETTINGS_LIFETIME);
  const people = briefly<Person | undefined>(deps.clock, PEOPLE_LIFETIME);
  const keyOf = (record: MeetingRecord) => `${record.tenantId}/${record.id}`;

  const onlineMeeting = (record: MeetingRecord) =>
    meetings.of(keyOf(record), async () =>
      record.joinUrl
        ? deps.onlineMeetings.find(record.tenantId, record.organiserId, record.joinUrl)
        : undefined,
    );

  const settings = async (record: MeetingRecord): Promise<SettingsReading> => {
    try {
      const id = record.onlineMeetingId ?? (await onlineMeeting(record))?.id;
      if (!id) return { readable: false, why: 'not-found' };
      return await deps.onlineMeetings.readSettings(record.tenantId, record.organiserId, id);
    } catch (fault) {
      if (fault instanceof ServiceFault) return { readable: false, why: fault.trouble };
      throw fault;
    }
  };

  const known = async (tenantId: TenantId, ids: readonly PersonId[]): Promise<Person[]> => {
    // Everybody who is not known yet is asked for in one call, when all have been looked up.
    const unknown: PersonId[] = [];
    const asked = Promise.resolve().then(() =>
      unknown.length === 0 ? [] : deps.directory.people(tenantId, unknown),
    );
    const found = await Promise.all(
      ids.map((id) =>
        leftOut(
          people.of(`${tenantId}/${id}`, async () => {
            unknown.push(id);
            return (await asked).find((person) => person.id === id);
          }),
        ),
      ),
    );
    return found.filter((person) => person !== undefined);
  };

  return {
    onlineMeeting,
    settings: (record) => readings.of(keyOf(record), () => settings(record)),
    forgetSettings: (record) => readings.forget(keyOf(record)),
    names: async (tenantId, ids) => namesOf(await known(tenantId, ids)),
    staffNames: async (tenantId, ids) =>
      namesOf((await known(tenantId, ids)).filter(({ kind }) => kind === 'employee')),
  };
}

const namesOf = (people: readonly Person[]) =>
  new Map(people.map(({ id, displayName }) => [id, displayName]));
