import type { AttendanceView } from '../../bot/contract/attendance.ts';
import type { RecordEntry, RecordPerson, RecordView } from '../../bot/contract/record.ts';
import type { Calls } from '../../tab/api/client.ts';
import { answered, failed } from '../../tab/api/reply.ts';
import type { Trouble } from '../../tab/api/reply.ts';

export const karin: RecordPerson = { kind: 'staff', personId: 'k', name: 'Karin Holm' };
export const anna: RecordPerson = { kind: 'staff', personId: 'a', name: 'Anna Lindgren' };
export const party: RecordPerson = { kind: 'party', party: 1 };
export const system: RecordPerson = { kind: 'system' };

export const anEntry = (
  what: RecordEntry['what'],
  more: Partial<RecordEntry> = {},
): RecordEntry => ({
  seq: 1,
  at: '2026-11-23T08:15:30.000Z',
  by: karin,
  pack: 'pitea@2026-11-23',
  what,
  whom: [],
  ...more,
});

export const aRule = {
  id: 'V3',
  title: { sv: 'Kameran är på', en: 'The camera is on' },
  source: { sv: 'Anvisning, Nivå 3', en: 'Instruction, Level 3' },
};

/** A level 4 meeting in short: a party verified, a gate opened and closed by an arrival. */
export const aRecordView = (changes: Partial<RecordView> = {}): RecordView => ({
  format: 'motesvakt.record.1',
  meetingId: '33333333-3333-4333-8333-333333333333',
  madeAt: '2026-11-24T09:00:00.000Z',
  organisation: { sv: 'Älvsunda kommun', en: 'Älvsunda municipality' },
  organiser: karin,
  chair: anna,
  level: 4,
  isLevelKnown: true,
  levelName: { sv: 'Sekretess', en: 'Secrecy' },
  sessions: [{ startedAt: '2026-11-23T08:00:00.000Z', endedAt: '2026-11-23T09:30:00.000Z' }],
  chain: { entries: 6, erased: 1 },
  verifications: [
    {
      whom: party,
      isVerified: true,
      failures: 1,
      factors: [
        {
          means: 'callback-code',
          kind: 'have',
          source: 'population-register',
          by: karin,
          at: '2026-11-23T08:10:00.000Z',
        },
        { means: 'letter-phrase', kind: 'know', by: karin, at: '2026-11-23T08:11:00.000Z' },
      ],
      consent: {
        state: 'accepted',
        version: '2',
        language: 'sv',
        at: '2026-11-23T08:12:00.000Z',
      },
    },
  ],
  entries: [
    anEntry('meeting.started', { seq: 2, at: '2026-11-23T08:00:00.000Z', by: system }),
    anEntry('item.confirmed', { seq: 3, whom: [anna, party], rule: aRule }),
    anEntry('gate.opened', { seq: 4, matter: { number: '12', level: 4 } }),
    anEntry('participant.joined', {
      seq: 5,
      by: system,
      whom: [{ kind: 'unnamed', as: 'anonymous', ordinal: 3 }],
      matter: { number: '12', level: 4 },
      closed: { because: 'joined', whom: { kind: 'unnamed', as: 'anonymous', ordinal: 3 } },
    }),
    anEntry('meeting.ended', { seq: 6, at: '2026-11-23T23:30:00.000Z', by: system }),
  ],
  keptDays: 730,
  ...changes,
});

const at = (time: string) => `2026-11-23T${time}:00.000Z`;

export const anAttendance = (): AttendanceView => ({
  sessions: [
    {
      startedAt: at('08:00'),
      endedAt: at('09:30'),
      breaks: [{ from: at('08:40'), to: at('08:50') }],
      attendees: [
        {
          kind: 'member',
          ordinal: 1,
          displayName: 'Karin Holm',
          stays: [{ from: at('08:00'), to: at('09:30'), place: 'on-site' }],
        },
        {
          kind: 'telephone',
          ordinal: 2,
          party: 1,
          stays: [
            { from: at('08:05'), to: at('08:20'), place: 'remote' },
            { from: at('08:25'), to: at('09:30'), place: 'remote' },
          ],
        },
      ],
    },
  ],
});

/** What the server answers each address, in memory; an address without an answer is out of reach. */
export function aRecordServer(answers: Readonly<Record<string, unknown>>) {
  const down = new Map<string, Trouble>();
  const asked: string[] = [];
  const calls: Calls = {
    read: ({ path }, schema) => {
      asked.push(path);
      const trouble = down.get(path);
      if (trouble) return Promise.resolve(failed(trouble));
      return Promise.resolve(
        path in answers ? answered(schema.parse(answers[path])) : failed({ kind: 'unreachable' }),
      );
    },
    command: () => Promise.resolve(failed({ kind: 'unreachable' })),
  };
  return { calls, asked, down };
}
