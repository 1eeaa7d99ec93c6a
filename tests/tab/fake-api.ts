import type { ActBody } from '../../bot/contract/acts.ts';
import type { AttestBody, AttestationsView, RolesView } from '../../bot/contract/admin.ts';
import type {
  ChangeLevelBody,
  ItemState,
  MeetingView,
  SetItemBody,
} from '../../bot/contract/meeting.ts';
import type { Api, Calls } from '../../tab/api/client.ts';
import { answered, failed } from '../../tab/api/reply.ts';
import type { Trouble } from '../../tab/api/reply.ts';
import { aMeeting, unconfirmed } from './a-meeting.ts';
import { refusal } from './a-refusal.ts';
import { afterAct } from './after-act.ts';
import { fakeVerification } from './fake-verification.ts';

export { refusal };

/** A meeting in memory that answers as the server does, with its feed. */
export function aMeetingApi(first: MeetingView) {
  let current = first;
  let trouble: Trouble | undefined;
  let nextPress: Trouble | undefined;
  const presses: (SetItemBody & { requirementId: string })[] = [];
  const levels: ChangeLevelBody[] = [];
  const acts: ActBody[] = [];
  const feeds = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const tell = () => {
    const bytes = new TextEncoder().encode(`data: {"version":${current.version}}\n\n`);
    for (const feed of feeds) feed.enqueue(bytes);
  };
  const everyone = (states: readonly ItemState[]): ItemState =>
    states.find((state) => state.name === 'unmet') ?? states.at(-1) ?? unconfirmed;
  const press = (id: string, body: SetItemBody): MeetingView => {
    const state: ItemState = body.confirmed
      ? {
          name: 'met',
          proof: { kind: 'confirmation', at: '2026-11-23T09:00:00.000Z', byViewer: true },
        }
      : unconfirmed;
    const items = current.items.map((item) => {
      if (item.requirementId !== id) return item;
      if (body.participants.length === 0) return { ...item, state };
      const perParticipant = item.perParticipant.map((each) =>
        body.participants.includes(each.participantId) ? { ...each, state } : each,
      );
      return { ...item, perParticipant, state: everyone(perParticipant.map((each) => each.state)) };
    });
    return { ...current, version: current.version + 1, items };
  };
  const change = (edit: (view: MeetingView) => MeetingView) => {
    current = { ...edit(current), version: current.version + 1 };
    tell();
  };
  const { calls, ...verification } = fakeVerification({
    view: () => current,
    change,
    refused: () => {
      const refused = trouble ?? nextPress;
      nextPress = undefined;
      return refused;
    },
  });
  const api: Pick<Api, 'meeting' | 'setItem' | 'changeLevel' | 'act' | 'openFeed' | 'calls'> = {
    calls,
    meeting: () => Promise.resolve(trouble ? failed(trouble) : answered(current)),
    setItem: (_thread, requirementId, body) => {
      presses.push({ requirementId, ...body });
      const refused = trouble ?? nextPress;
      nextPress = undefined;
      if (refused) return Promise.resolve(failed(refused));
      current = press(requirementId, body);
      tell();
      return Promise.resolve(answered(current));
    },
    changeLevel: (_thread, body) => {
      levels.push(body);
      const refused = trouble ?? nextPress;
      nextPress = undefined;
      if (refused) return Promise.resolve(failed(refused));
      current = { ...current, version: current.version + 1, level: body.level, isLevelKnown: true };
      tell();
      return Promise.resolve(answered(current));
    },
    act: (_thread, body) => {
      acts.push(body);
      const refused = trouble ?? nextPress;
      nextPress = undefined;
      if (refused) return Promise.resolve(failed(refused));
      current = { ...afterAct(current, body), version: current.version + 1 };
      tell();
      return Promise.resolve(answered(current));
    },
    openFeed: (_thread, signal) => {
      if (trouble) return Promise.resolve(failed(trouble));
      const body = new ReadableStream<Uint8Array>({
        start: (feed) => {
          feeds.add(feed);
          signal.addEventListener('abort', () => {
            if (feeds.delete(feed)) feed.close();
          });
        },
      });
      tell();
      return Promise.resolve(answered(body));
    },
  };
  return {
    api,
    presses,
    /** Changes of level that were asked for. */
    levels,
    /** Everything else that was asked for. */
    acts,
    /** Somebody else changes the meeting. */
    change,
    verification,
    /** The meeting as the server has it. */
    view: () => current,
    refuseNextPress: (refused: Trouble) => {
      nextPress = refused;
    },
    setTrouble: (next: Trouble | undefined) => {
      trouble = next;
      if (!next) return;
      for (const feed of feeds) feed.close();
      feeds.clear();
    },
  };
}

/** Nothing answers. */
const noCalls: Calls = {
  read: ({ path }, schema) =>
    Promise.resolve(
      path === '/api/v1/me/calendar-sharing'
        ? answered(schema.parse({ name: 'not-offered' }))
        : failed({ kind: 'unreachable' }),
    ),
  command: () => Promise.resolve(failed({ kind: 'unreachable' })),
};

/** The admin part in memory. */
export function anAdminApi(first: AttestationsView, roles: RolesView, calls: Calls = noCalls) {
  let attestations = first;
  let nextRefusal: Trouble | undefined;
  const attested: AttestBody[] = [];
  const revoked: string[] = [];
  const holders: { role: string; personId: string; holds: boolean }[] = [];
  const answer = (act: () => void) => {
    const refused = nextRefusal;
    nextRefusal = undefined;
    if (refused) return Promise.resolve(failed(refused));
    act();
    return Promise.resolve(answered(null));
  };
  const api: Api = {
    ...aMeetingApi(aMeeting()).api,
    attestations: () => Promise.resolve(answered(attestations)),
    attest: (body) => answer(() => attested.push(body)),
    revoke: (id) =>
      answer(() => {
        revoked.push(id);
        attestations = {
          ...attestations,
          lines: attestations.lines.map((line) =>
            line.attestation?.id === id ? { ...line, standing: 'revoked' } : line,
          ),
        };
      }),
    roles: () => Promise.resolve(answered(roles)),
    setRoleHolder: (role, personId, { holds }) =>
      answer(() => holders.push({ role, personId, holds })),
    calls,
  };
  return {
    api,
    attested,
    revoked,
    holders,
    refuseNext: (refused: Trouble) => {
      nextRefusal = refused;
    },
  };
}
