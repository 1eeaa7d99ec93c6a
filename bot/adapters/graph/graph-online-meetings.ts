import type { OnlineMeeting as Meeting } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import type { Clock } from '../../app/ports/clock.ts';
import { ServiceFault } from '../../app/ports/fault.ts';
import type { OnlineMeeting, OnlineMeetings } from '../../app/ports/online-meetings.ts';
import {
  onlineMeetingId,
  personId,
  threadId,
  type OnlineMeetingId,
  type PersonId,
  type TenantId,
} from '../../domain/ids.ts';
import {
  SETTING_NAMES,
  type RefusalReason,
  type RefusedSetting,
  type SettingDemands,
  type SettingName,
} from '../../domain/meeting-settings.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphFault, faultWithoutAnswer } from './graph-fault.ts';
import { graphPath, odataString } from './graph-query.ts';
import { GraphSettings, settingsFromGraph, settingsToGraph } from './setting-map.ts';

const Participant = z.object({
  role: z.string().nullish(),
  identity: z.object({ user: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
});
const GraphMeeting = z.object({
  id: z.string(),
  chatInfo: z.object({ threadId: z.string().nullish() }).nullish(),
  participants: z
    .object({ organizer: Participant.nullish(), attendees: z.array(Participant).nullish() })
    .nullish(),
});
type GraphMeeting = z.infer<typeof GraphMeeting>;
const MeetingPage = z.object({ value: z.array(GraphMeeting) });

/** Teams meetings through Graph, always read and changed as their organiser. */
export function makeGraphOnlineMeetings(deps: {
  readonly client: GraphClient;
  readonly clock: Clock;
}): OnlineMeetings {
  const { client } = deps;

  const read = async (tenantId: TenantId, organiserId: PersonId, id: OnlineMeetingId) => {
    const answer = await client.send({
      operation: 'onlineMeetings.read',
      tenantId,
      mailbox: organiserId,
      method: 'GET',
      path: graphPath`/users/${organiserId}/onlineMeetings/${id}`,
      answer: GraphSettings,
    });
    return settingsFromGraph(answer);
  };

  const readSettings: OnlineMeetings['readSettings'] = async (tenantId, organiserId, id) => {
    try {
      const settings = await read(tenantId, organiserId, id);
      return { readable: true, settings, readAt: deps.clock.now() };
    } catch (fault) {
      if (fault instanceof ServiceFault) return { readable: false, why: fault.trouble };
      throw fault;
    }
  };

  /** Why Microsoft said no; undefined when it is done. Not being reached, or being asked to wait, is thrown. */
  async function refusalOf(
    tenantId: TenantId,
    organiserId: PersonId,
    id: OnlineMeetingId,
    change: Meeting,
  ): Promise<RefusalReason | undefined> {
    try {
      await client.send({
        operation: 'onlineMeetings.change',
        tenantId,
        mailbox: organiserId,
        method: 'PATCH',
        path: graphPath`/users/${organiserId}/onlineMeetings/${id}`,
        body: change,
        answer: z.unknown(),
      });
      return undefined;
    } catch (fault) {
      if (fault instanceof ServiceFault && fault.trouble === 'not-permitted')
        return fault instanceof GraphFault ? fault.refusal : 'unsaid';
      throw fault;
    }
  }

  return {
    async find(tenantId, organiserId, joinUrl) {
      try {
        const { value } = await client.send({
          operation: 'onlineMeetings.find',
          tenantId,
          mailbox: organiserId,
          method: 'GET',
          path: graphPath`/users/${organiserId}/onlineMeetings`,
          query: { $filter: `JoinWebUrl eq ${odataString(joinUrl)}` },
          answer: MeetingPage,
        });
        return value[0] && meetingOf(value[0], organiserId);
      } catch (fault) {
        if (fault instanceof GraphFault && fault.trouble === 'not-found') return undefined;
        throw fault;
      }
    },
    readSettings,
    async applySettings(tenantId, organiserId, id, demands) {
      const before = await read(tenantId, organiserId, id);
      const differing = SETTING_NAMES.filter(
        (name) => demands[name] !== undefined && demands[name] !== before[name],
      );
      let standing = before;
      // Microsoft refuses a change as a whole and does not say what of it: asking for less and less tells.
      const refusedOf = async (
        names: readonly SettingName[],
      ): Promise<readonly RefusedSetting[]> => {
        const wanted = only(demands, names);
        const change = settingsToGraph(wanted, standing);
        const because = await refusalOf(tenantId, organiserId, id, change);
        if (because === undefined) {
          standing = { ...standing, ...wanted };
          return [];
        }
        if (names.length === 1) return names.map((setting) => ({ setting, because }));
        const [first, second] = parted(names);
        return [...(await refusedOf(first)), ...(await refusedOf(second))];
      };
      const refused = differing.length === 0 ? [] : await refusedOf(differing);
      return { refused, reading: await readSettings(tenantId, organiserId, id) };
    },
  };
}

/** Microsoft grants these only with the licence Teams Premium, so they are what is refused most often. */
const licensed: ReadonlySet<SettingName> = new Set([
  'endToEndEncrypted',
  'copyingAllowed',
  'contentWatermarked',
  'videoWatermarked',
  'sensitivityLabel',
]);

function parted(
  names: readonly SettingName[],
): readonly [readonly SettingName[], readonly SettingName[]] {
  const usual = names.filter((name) => !licensed.has(name));
  if (usual.length > 0 && usual.length < names.length)
    return [usual, names.filter((name) => licensed.has(name))];
  const half = Math.ceil(names.length / 2);
  return [names.slice(0, half), names.slice(half)];
}

const only = (demands: SettingDemands, names: readonly SettingName[]): SettingDemands =>
  Object.fromEntries(names.map((name) => [name, demands[name]]));

function meetingOf(meeting: GraphMeeting, askedAs: PersonId): OnlineMeeting {
  const thread = meeting.chatInfo?.threadId;
  if (!thread) throw faultWithoutAnswer('meeting-without-thread');
  const attendees = (meeting.participants?.attendees ?? []).flatMap(({ role, identity }) => {
    const id = identity?.user?.id;
    return id ? [{ id: personId(id), role }] : [];
  });
  const organiser = meeting.participants?.organizer?.identity?.user?.id;
  return {
    id: onlineMeetingId(meeting.id),
    threadId: threadId(thread),
    organiserId: organiser ? personId(organiser) : askedAs,
    coorganiserIds: attendees.filter(({ role }) => role === 'coorganizer').map(({ id }) => id),
    invitedIds: attendees.map(({ id }) => id),
  };
}
