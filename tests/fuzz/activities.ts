import fc from 'fast-check';
import { InboundActivity } from '../../bot/adapters/teams/activity.ts';
import { Press } from '../../bot/adapters/teams/card-data.ts';
import type { Account } from '../../bot/demo/connector/accounts.ts';
import { accountOf } from '../../bot/demo/connector/accounts.ts';
import type { ActivityWriter } from '../../bot/demo/connector/activities.ts';
import { makeActivityWriter } from '../../bot/demo/connector/activities.ts';
import type { Conversation } from '../../bot/demo/connector/chats.ts';
import type { DemoTenant } from '../../bot/demo/demo-tenant.ts';
import { demoMeetings } from '../../bot/demo/graph/demo-meetings.ts';
import { sharedRooms } from '../../bot/demo/playground/rooms.ts';
import { town } from '../../bot/demo/town.ts';
import { arbitraryOf } from './arbitrary-of.ts';
import { mutated } from './mutated.ts';
import { townWords } from './town-words.ts';

const TEXTS = [
  'boka torsdag 10–11 Budgetavstämning med Anna',
  'kontrollera Samtal med Karin Holm 070-174 06 05',
  'mina möten',
  'mina inställningar',
  'nivåer',
  'hjälp',
  'boka i morgon',
  '',
];

/** Any activity: as Teams writes it, the same with odd places, every press that a card can send, and what the schema takes. */
export function anyActivity(tenant: DemoTenant): fc.Arbitrary<unknown> {
  const write = makeActivityWriter({
    town,
    rooms: sharedRooms,
    serviceUrl: () => tenant.connectorUrl,
    now: () => new Date(),
  });
  const { chats } = tenant.connector;
  const own = fc
    .constantFrom(...town.people)
    .map((person): Place => ({ from: accountOf(person), where: chats.personalChatOf(person) }));
  const inMeeting = fc
    .tuple(fc.constantFrom(...town.people), fc.constantFrom(...demoMeetings))
    .map(([person, { threadId }]): Place => {
      const where = chats.find(threadId);
      if (!where) throw new Error('the demo has no such meeting');
      return { from: accountOf(person), where };
    });
  const place = fc.oneof({ weight: 2, arbitrary: own }, { weight: 1, arbitrary: inMeeting });
  const real = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(place, text).map(([at, said]) => write.message(at.from, at.where, said)),
    },
    {
      weight: 8,
      arbitrary: fc
        .tuple(place, press)
        .map(([at, pressed]) => write.cardAction(at.from, at.where, pressed)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(place, fc.integer({ min: 0, max: 5 }))
        .map(([at, which]) => aboutTheApp(write, at, which)),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(inMeeting, fc.integer({ min: 0, max: 3 }))
        .map(([at, which]) => aboutTheMeeting(write, at, which)),
    },
  );
  const fromSchema = arbitraryOf(InboundActivity, townWords).map((made) => ({
    ...(typeof made === 'object' ? made : {}),
    serviceUrl: tenant.connectorUrl,
    channelId: 'msteams',
  }));
  return fc.oneof(
    { weight: 5, arbitrary: real },
    { weight: 5, arbitrary: real.chain(mutated) },
    { weight: 1, arbitrary: fromSchema },
  );
}

interface Place {
  readonly from: Account;
  readonly where: Conversation;
}

const text = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.array(townWords, { maxLength: 6 }).map((words) => words.join(' ')),
  townWords.map((word) => `boka ${word}`),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const press = arbitraryOf(Press, townWords).map((made) => {
  const { verb, data } = pressOf(made);
  return { messageId: '1', verb, data, trigger: 'manual' as const };
});
function pressOf(made: unknown): { readonly verb: string; readonly data: unknown } {
  if (typeof made !== 'object' || made === null || !('verb' in made) || !('data' in made))
    throw new Error('a press has a verb and data');
  return { verb: String(made.verb), data: made.data };
}

function aboutTheApp(write: ActivityWriter, { from, where }: Place, which: number): unknown {
  const added = write.botAdded(from, where);
  const others = [
    write.installation(from, where, 'add'),
    write.installation(from, where, 'remove'),
    added,
    { ...added, membersAdded: undefined, membersRemoved: added['membersAdded'] },
    { ...added, type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { ...added, type: 'invoke', name: 'task/fetch', value: {} },
  ];
  return others[which];
}

function aboutTheMeeting(write: ActivityWriter, { from, where }: Place, which: number): unknown {
  if (!where.meeting) throw new Error('the conversation is no meeting');
  const moment = { meeting: where.meeting, at: new Date() };
  const members = [{ account: from, role: 'Attendee' as const }];
  const events = [
    write.meetingStart(from, where, moment),
    write.meetingEnd(from, where, moment),
    write.participants('Join', from, where, members),
    write.participants('Leave', from, where, members),
  ];
  return events[which];
}
