import { connectBot } from '../../../bot/adapters/teams/connect-bot.ts';
import type { TabUseCases } from '../../../bot/app/use-cases.ts';
import { participantOfPerson, personId, roleName, tenantId } from '../../../bot/domain/ids.ts';
import { aMatterAtHand } from '../../fixtures/gate-steps.ts';
import { annaLindgren, annaSjostrom, bjorn, karin, tenant } from '../../fixtures/a-world.ts';
import { admin, proposal, release } from '../../fixtures/word-steps.ts';
import type { Role } from './route-roles.ts';
import { THE } from './route-roles.ts';
import { CLIENT, openServer } from './http-under-test.ts';
import type { TestIssuer } from './http-under-test.ts';

const another = (number: number) => personId(`00000000-0000-4000-8000-0000000000${number}`);

/** Who plays which part. */
const PEOPLE: Readonly<Record<Exclude<Role, 'no token'>, string>> = {
  organiser: karin.id,
  'co-organiser': annaLindgren.id,
  chair: another(20),
  presenter: bjorn.id,
  attendee: another(21),
  guest: another(22),
  'not invited': another(23),
  'role holder': another(24),
  administrator: admin.personId,
  // An organiser's own id means nothing in somebody else's organisation.
  'other tenant': karin.id,
};
const OTHER_TENANT = '99999999-9999-4999-8999-999999999999';

export type Tokens = Readonly<Record<Role, string | undefined>>;

export async function tokensOf(issuer: TestIssuer): Promise<Tokens> {
  const of = (role: keyof typeof PEOPLE, more: Parameters<TestIssuer['token']>[0] = {}) =>
    issuer.token({ tenant, person: PEOPLE[role], ...more });
  return {
    organiser: await of('organiser'),
    'co-organiser': await of('co-organiser'),
    chair: await of('chair'),
    presenter: await of('presenter'),
    attendee: await of('attendee'),
    guest: await of('guest'),
    'not invited': await of('not invited'),
    'role holder': await of('role holder'),
    administrator: await of('administrator', { roles: ['Motesvakt.Admin'] }),
    'other tenant': await of('other tenant', { tenant: OTHER_TENANT, roles: ['Motesvakt.Admin'] }),
    'no token': undefined,
  };
}

export const ownParticipant = (role: Role): string =>
  role === 'no token' ? '' : participantOfPerson(personId(PEOPLE[role]));

/** A meeting at level 2 with everybody of the table in or out of it, a matter at hand, and one of each thing to decide on. */
export async function aRouteWorld() {
  const { world, meeting, matter, act } = await aMatterAtHand(2);
  for (const [who, role] of [
    ['chair', 'attendee'],
    ['presenter', 'presenter'],
    ['attendee', 'attendee'],
    ['guest', 'attendee'],
  ] as const)
    world.roster.place(tenant, meeting.threadId, personId(PEOPLE[who]), { role });
  await act({ what: 'chair.appoint', person: personId(PEOPLE.chair) });
  await world.work.run((tx) =>
    tx.roles.grant(tenant, roleName('it'), personId(PEOPLE['role holder'])),
  );
  await release(world, bjorn, 'Vera');
  const letter = world.queue.bury({ what: 'sharing', tenantId: tenant, personId: bjorn.id });
  const things: Readonly<Record<string, string>> = {
    [THE.thread]: encodeURIComponent(meeting.threadId),
    [THE.matter]: matter,
    [THE.participant]: participantOfPerson(karin.id),
    [THE.attestation]: 'a-100',
    [THE.word]: (await proposal(world)).id,
    [THE.letter]: letter,
    [THE.person]: annaSjostrom.id,
    [THE.tenant]: tenant,
  };
  /** The text with what is meant in place of its name. */
  const fill = (text: string) => text.replace(/\{\w+\}/gu, (name) => things[name] ?? name);
  return { world, fill };
}
export type RouteWorld = Awaited<ReturnType<typeof aRouteWorld>>;

/** The product's own use cases behind its own HTTP end; `enter` puts another world behind it. */
export async function openRoutes(issuer: TestIssuer) {
  let now = await aRouteWorld();
  const behind = <T extends object>(of: (world: RouteWorld['world']) => T): T =>
    new Proxy(of(now.world), {
      get:
        (_first, name) =>
        (...args: readonly unknown[]): unknown => {
          const use: unknown = Reflect.get(of(now.world), name);
          return typeof use === 'function' ? Reflect.apply(use, undefined, args) : undefined;
        },
    });
  const bot = connectBot({
    clientId: CLIENT,
    tenantIds: [tenantId(tenant)],
    botOpenIdMetadataUrl: `${issuer.url}/openid`,
    connectorToken: () => Promise.resolve(''),
    logger: now.world.logger,
  });
  const server = await openServer(issuer, {
    useCases: behind<TabUseCases>(({ tab }) => tab),
    watch: {
      takeNotifications: (posted) => now.world.watching.takeNotifications(posted),
      admin: behind(({ watching }) => watching.admin),
    },
    verification: behind(({ verification }) => verification),
    words: behind(({ words }) => words),
    bot: { mayBeTeams: bot.mayBeTeams, handle: bot.serve(() => Promise.resolve()) },
    pace: { burst: 1e6, perSecond: 1e6 },
    refusalsPace: { burst: 1e6, perSecond: 1e6 },
  });
  return {
    ...server,
    enter: (world: RouteWorld) => void (now = world),
  };
}
