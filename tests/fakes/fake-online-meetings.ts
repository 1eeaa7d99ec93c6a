import type { OnlineMeeting, OnlineMeetings } from '../../bot/app/ports/online-meetings.ts';
import type { OnlineMeetingId, PersonId, TenantId } from '../../bot/domain/ids.ts';
import type {
  MeetingSettings,
  RefusalReason,
  ServiceTrouble,
  SettingDemands,
  SettingName,
  SettingsReading,
} from '../../bot/domain/meeting-settings.ts';
import { SETTING_NAMES } from '../../bot/domain/meeting-settings.ts';
import type { Clock } from '../../bot/app/ports/clock.ts';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import type { FaultPlan } from './fault-plan.ts';
import { makeFaultPlan } from './fault-plan.ts';

type OnlineMeetingsCall = 'find' | 'readSettings' | 'applySettings';

/** What Teams gives a meeting that nobody has touched. */
const UNTOUCHED_SETTINGS: Omit<MeetingSettings, 'sensitivityLabel'> = {
  lobby: 'organisation',
  dialInBypassesLobby: false,
  presenters: 'everyone',
  recordingAllowed: true,
  transcriptionAllowed: true,
  recordsAutomatically: false,
  chat: 'on',
  attendeeCameraAllowed: true,
  endToEndEncrypted: false,
  copyingAllowed: true,
  contentWatermarked: false,
  videoWatermarked: false,
};

export interface FakeOnlineMeetings extends OnlineMeetings, FaultPlan<OnlineMeetingsCall> {
  add(
    tenantId: TenantId,
    joinUrl: string,
    meeting: OnlineMeeting,
    settings?: Partial<MeetingSettings>,
  ): void;
  /** Teams refuses to set these, as it does without the right licence. */
  refuse(...names: readonly SettingName[]): void;
  /** The same, with another reason. */
  refuseBecause(because: RefusalReason, ...names: readonly SettingName[]): void;
  /** Teams leaves these out of what it answers. */
  hide(...names: readonly SettingName[]): void;
  /** Settings cannot be read until this is called with undefined. */
  setTrouble(why: ServiceTrouble | undefined): void;
  /** Somebody changes a setting in Teams' own dialogue. */
  change(tenantId: TenantId, id: OnlineMeetingId, settings: Partial<MeetingSettings>): void;
}

interface Held {
  readonly tenantId: TenantId;
  readonly joinUrl: string;
  readonly meeting: OnlineMeeting;
  settings: Partial<MeetingSettings>;
}

export function makeFakeOnlineMeetings(clock: Clock): FakeOnlineMeetings {
  const held: Held[] = [];
  const refused = new Map<SettingName, RefusalReason>();
  const hidden = new Set<SettingName>();
  const { plan, during } = makeFaultPlan<OnlineMeetingsCall>();
  let trouble: ServiceTrouble | undefined;

  const holding = (tenantId: TenantId, organiserId: PersonId, id: OnlineMeetingId) =>
    held.find(
      (each) =>
        each.tenantId === tenantId &&
        each.meeting.organiserId === organiserId &&
        each.meeting.id === id,
    );
  const read = (found: Held | undefined): SettingsReading => {
    if (trouble) return { readable: false, why: trouble };
    if (!found) return { readable: false, why: 'not-found' };
    return { readable: true, settings: without(found.settings, hidden), readAt: clock.now() };
  };

  return {
    ...plan,
    add: (tenantId, joinUrl, meeting, settings = {}) =>
      void held.push({
        tenantId,
        joinUrl,
        meeting,
        settings: { ...UNTOUCHED_SETTINGS, ...settings },
      }),
    refuse: (...names) => names.forEach((name) => refused.set(name, 'licence')),
    refuseBecause: (because, ...names) => names.forEach((name) => refused.set(name, because)),
    hide: (...names) => names.forEach((name) => hidden.add(name)),
    setTrouble: (why) => {
      trouble = why;
    },
    change: (tenantId, id, settings) => {
      for (const each of held)
        if (each.tenantId === tenantId && each.meeting.id === id)
          each.settings = { ...each.settings, ...settings };
    },
    find: (tenantId, organiserId, joinUrl) =>
      during(
        'find',
        () =>
          held.find(
            (each) =>
              each.tenantId === tenantId &&
              each.meeting.organiserId === organiserId &&
              each.joinUrl === joinUrl,
          )?.meeting,
      ),
    readSettings: (tenantId, organiserId, id) =>
      during('readSettings', () => read(holding(tenantId, organiserId, id))),
    applySettings: (tenantId, organiserId, id, demands) =>
      during('applySettings', () => {
        const found = holding(tenantId, organiserId, id);
        if (!found || trouble) throw new ServiceFault(trouble ?? 'not-found', 'graph');
        const before = found.settings;
        found.settings = { ...before, ...without(demands, refused) };
        return {
          refused: namesIn(demands).flatMap((setting) => {
            const because = refused.get(setting);
            return because && before[setting] !== demands[setting] ? [{ setting, because }] : [];
          }),
          reading: read(found),
        };
      }),
  };
}

const namesIn = (demands: SettingDemands) => SETTING_NAMES.filter((name) => name in demands);
const without = (
  settings: Partial<MeetingSettings>,
  names: { readonly has: (name: SettingName) => boolean },
) =>
  SETTING_NAMES.filter((name) => name in settings && !names.has(name)).reduce<
    Partial<MeetingSettings>
  >((kept, name) => ({ ...kept, [name]: settings[name] }), {});
