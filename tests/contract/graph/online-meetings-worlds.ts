import { makeGraphCalendar } from '../../../bot/adapters/graph/graph-calendar.ts';
import { makeGraphOnlineMeetings } from '../../../bot/adapters/graph/graph-online-meetings.ts';
import { settingsToGraph } from '../../../bot/adapters/graph/setting-map.ts';
import type { OnlineMeetings } from '../../../bot/app/ports/online-meetings.ts';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import { draftId, onlineMeetingId, threadId } from '../../../bot/domain/ids.ts';
import type { MeetingSettings } from '../../../bot/domain/meeting-settings.ts';
import type { Person } from '../../../bot/domain/person.ts';
import { joinUrlOfThread } from '../../fakes/fake-calendar.ts';
import { makeFakeClock } from '../../fakes/fake-clock.ts';
import { makeFakeOnlineMeetings } from '../../fakes/fake-online-meetings.ts';
import { bjorn, openDemoTown, pekka, siri, tenant } from './demo-town.ts';

/** Teams, in which Björn has no licence for end-to-end encryption and a policy binds Pekka. */
export interface MeetingsWorld {
  readonly meetings: OnlineMeetings;
  /** A new meeting, untouched; gives its join link. The co-organiser is among the invited. */
  book(organiser: Person, invited: readonly Person[], coorganiser?: Person): Promise<string>;
  /** Somebody changes a setting in Teams' own dialogue. */
  change(organiser: Person, joinUrl: string, settings: Partial<MeetingSettings>): Promise<void>;
  close(): Promise<void>;
}

export const meetingsWorlds: readonly (readonly [string, () => Promise<MeetingsWorld>])[] = [
  ['the fake', openFake],
  ['Graph over https', openGraph],
];

function openFake(): Promise<MeetingsWorld> {
  const meetings = makeFakeOnlineMeetings(makeFakeClock());
  // Licences and policies belong to people; the fake's refusals to the whole of it.
  const licensed = makeFakeOnlineMeetings(makeFakeClock());
  const bound = makeFakeOnlineMeetings(makeFakeClock());
  bound.refuseBecause('policy', 'transcriptionAllowed');
  meetings.refuse('endToEndEncrypted');
  // No application access policy lets the app at her meetings.
  const shut = makeFakeOnlineMeetings(makeFakeClock());
  shut.failAlways('find', new ServiceFault('no-access-policy', 'graph'));
  shut.setTrouble('no-access-policy');
  const of = (organiser: { readonly id: string }) => special.get(organiser.id) ?? licensed;
  const special = new Map<string, ReturnType<typeof makeFakeOnlineMeetings>>([
    [bjorn.id, meetings],
    [pekka.id, bound],
    [siri.id, shut],
  ]);
  let made = 0;
  return Promise.resolve({
    meetings: {
      find: (tenantId, id, url) => of({ id }).find(tenantId, id, url),
      readSettings: (tenantId, id, meeting) => of({ id }).readSettings(tenantId, id, meeting),
      applySettings: (tenantId, id, meeting, demands) =>
        of({ id }).applySettings(tenantId, id, meeting, demands),
    },
    book: (organiser, invited, coorganiser) => {
      made += 1;
      const thread = threadId(`19:meeting_${made}@thread.v2`);
      const joinUrl = joinUrlOfThread(thread);
      of(organiser).add(tenant, joinUrl, {
        id: onlineMeetingId(`meeting-${made}`),
        threadId: thread,
        organiserId: organiser.id,
        coorganiserIds: coorganiser ? [coorganiser.id] : [],
        invitedIds: invited.map(({ id }) => id),
      });
      return Promise.resolve(joinUrl);
    },
    change: async (organiser, joinUrl, settings) => {
      const meeting = await of(organiser).find(tenant, organiser.id, joinUrl);
      if (meeting) of(organiser).change(tenant, meeting.id, settings);
    },
    close: () => Promise.resolve(),
  });
}

async function openGraph(): Promise<MeetingsWorld> {
  const town = await openDemoTown();
  const calendar = makeGraphCalendar({ client: town.client });
  const meetings = makeGraphOnlineMeetings({ client: town.client, clock: town.clock });
  let made = 0;
  const pathOf = async (organiser: Person, joinUrl: string): Promise<string> => {
    const meeting = await meetings.find(tenant, organiser.id, joinUrl);
    if (!meeting) throw new Error('no such meeting');
    return `/users/${organiser.id}/onlineMeetings/${encodeURIComponent(meeting.id)}`;
  };
  return {
    meetings,
    book: async (organiser, invited, coorganiser) => {
      made += 1;
      const { joinUrl } = await calendar.createMeeting({
        tenantId: tenant,
        draftId: draftId(`33333333-3333-4333-8333-${String(made).padStart(12, '0')}`),
        organiserId: organiser.id,
        subject: 'Beredning',
        period: {
          start: new Date(Date.UTC(2027, 4, made, 9)),
          end: new Date(Date.UTC(2027, 4, made, 10)),
        },
        attendees: invited.map(({ address, displayName }) => ({ address, name: displayName })),
        invitation: '',
      });
      if (joinUrl === undefined) throw new Error('no Teams meeting was made');
      if (coorganiser)
        await town.inOffice('PATCH', await pathOf(organiser, joinUrl), {
          participants: {
            attendees: invited.map(({ id, address }) => ({
              upn: address,
              identity: { user: { id } },
              role: id === coorganiser.id ? 'coorganizer' : 'attendee',
            })),
          },
        });
      return joinUrl;
    },
    change: async (organiser, joinUrl, settings) => {
      await town.inOffice('PATCH', await pathOf(organiser, joinUrl), settingsToGraph(settings, {}));
    },
    close: () => town.close(),
  };
}
