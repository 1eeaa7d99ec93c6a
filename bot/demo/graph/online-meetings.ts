import type { DemoPerson } from '../town.ts';
import { changedSettings, isSetting } from './meeting-settings.ts';
import {
  GraphRefusal,
  isRecord,
  list,
  page,
  select,
  text,
  type Answer,
  type GraphRequest,
  type Json,
} from './odata.ts';
import type { GraphState, MeetingParticipant, StoredMeeting } from './state.ts';
import { readTime } from './zone.ts';

export interface MeetingCall {
  readonly state: GraphState;
  readonly owner: DemoPerson;
  readonly request: GraphRequest;
}

const rule = { type: 'microsoft.graph.onlineMeeting', always: ['id'] };

function participantView(
  state: GraphState,
  { name, address, role }: Omit<MeetingParticipant, 'role'> & { readonly role: string },
): Json {
  const known = state.town.people.find((person) => person.mail === address);
  return {
    upn: address,
    role,
    identity: known
      ? {
          application: null,
          device: null,
          user: {
            id: known.id,
            displayName: null,
            tenantId: state.town.tenantId,
            identityProvider: 'AAD',
          },
        }
      : { application: null, device: null, user: { id: null, displayName: name } },
  };
}

function meetingView(state: GraphState, meeting: StoredMeeting): Json {
  const organiser = state.town.people.find((person) => person.id === meeting.organizerId);
  const view: Json = {
    id: meeting.id,
    creationDateTime: meeting.createdAt.toISOString(),
    startDateTime: meeting.start.toISOString(),
    endDateTime: meeting.end.toISOString(),
    joinWebUrl: meeting.joinUrl,
    subject: meeting.subject,
    meetingType: 'scheduled',
    meetingTemplateId: null,
    externalId: null,
    isBroadcast: false,
    videoTeleconferenceId: null,
    attendeeReport: null,
    broadcastSettings: null,
    audioConferencing: null,
    chatRestrictions: null,
    meetingSpokenLanguageTag: 'sv-se',
    meetingOptionsWebUrl: `https://teams.microsoft.com/meetingOptions/?organizerId=${meeting.organizerId}&tenantId=${state.town.tenantId}&threadId=${encodeURIComponent(meeting.threadId)}&messageId=0&language=sv-se`,
    chatInfo: { threadId: meeting.threadId, messageId: '0', replyChainMessageId: null },
    participants: {
      organizer: organiser
        ? participantView(state, {
            name: organiser.displayName,
            address: organiser.mail,
            role: 'presenter',
          })
        : null,
      attendees: meeting.participants.map((each) => participantView(state, each)),
    },
  };
  return { ...view, ...meeting.settings };
}

const mayRead = (meeting: StoredMeeting, person: DemoPerson): boolean =>
  meeting.organizerId === person.id ||
  meeting.participants.some((each) => each.address === person.mail);

const notFound = () =>
  new GraphRefusal(404, 'NotFound', '3003: User does not have access to lookup meeting.');

function meetingOf({ state, owner }: MeetingCall, id: string): StoredMeeting {
  const meeting = state.onlineMeetings.get(id);
  if (!meeting || !mayRead(meeting, owner)) throw notFound();
  return meeting;
}

const context = ({ request, owner }: MeetingCall): string =>
  `${request.base}/$metadata#users('${encodeURIComponent(owner.id)}')/onlineMeetings`;

/** Teams finds meetings by their join link only, repeated letter by letter. */
export function findOnlineMeetings(call: MeetingCall): Answer {
  const { state, owner, request } = call;
  const filter = request.query.get('$filter') ?? '';
  const joinUrl = /^\s*joinWebUrl\s+eq\s+'((?:[^']|'')*)'\s*$/i.exec(filter)?.[1];
  if (joinUrl === undefined) {
    throw new GraphRefusal(
      400,
      'InvalidArgument',
      "Filter expression expected - /onlineMeetings?$filter=JoinWebUrl eq '{joinWebUrl}'.",
    );
  }
  const found = [...state.onlineMeetings.values()].filter(
    (meeting) => meeting.joinUrl === joinUrl.replaceAll("''", "'") && mayRead(meeting, owner),
  );
  return {
    status: 200,
    body: page(
      found.map((meeting) => select(meetingView(state, meeting), request, rule)),
      request,
      {
        context: `users('${encodeURIComponent(owner.id)}')/onlineMeetings`,
        size: 100,
        skipWith: '$skiptoken',
      },
    ),
  };
}

export function getOnlineMeeting(call: MeetingCall, id: string): Answer {
  const meeting = meetingOf(call, id);
  const view = select(meetingView(call.state, meeting), call.request, rule);
  return { status: 200, body: { '@odata.context': `${context(call)}/$entity`, ...view } };
}

const readRole = (value: unknown): MeetingParticipant['role'] => {
  if (value === undefined || value === null) return 'attendee';
  if (value === 'attendee' || value === 'presenter' || value === 'coorganizer') return value;
  throw new GraphRefusal(
    400,
    'BadRequest',
    "Invalid value specified for property 'role' of resource.",
  );
};

function readParticipants(state: GraphState, value: unknown): readonly MeetingParticipant[] {
  const attendees = isRecord(value) ? list(value['attendees']) : [];
  return attendees.map((each) => {
    const entry = isRecord(each) ? each : {};
    const identity = isRecord(entry['identity']) ? entry['identity'] : {};
    const user = isRecord(identity['user']) ? identity['user'] : {};
    const person = state.town.people.find(
      (known) => known.id === text(user['id']) || known.mail === text(entry['upn'])?.toLowerCase(),
    );
    const address = person?.mail ?? text(entry['upn']);
    if (!address) {
      throw new GraphRefusal(400, 'BadRequest', 'A participant needs an identity or a upn.');
    }
    return { name: person?.displayName ?? address, address, role: readRole(entry['role']) };
  });
}

/** Changes settings, people or times. One thing refused and nothing is changed. */
export function patchOnlineMeeting(call: MeetingCall, id: string): Answer {
  const { state, owner, request } = call;
  const meeting = meetingOf(call, id);
  if (meeting.organizerId !== owner.id) {
    throw new GraphRefusal(403, 'Forbidden', 'Only the organizer can update the meeting.');
  }
  if (!isRecord(request.body)) {
    throw new GraphRefusal(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
  const settings: Record<string, unknown> = {};
  let after: StoredMeeting = meeting;
  for (const [name, value] of Object.entries(request.body)) {
    if (name.startsWith('@')) continue;
    if (isSetting(name)) settings[name] = value;
    else after = { ...after, ...readField(state, name, value) };
  }
  if (after.end < after.start) {
    throw new GraphRefusal(400, 'BadRequest', 'The meeting ends before it starts.');
  }
  const changed = changedSettings(meeting.settings, settings);
  for (const name of Object.keys(settings)) {
    const refusal = state.refusedSettings.get(`${owner.id}/${name}`);
    const unchanged = JSON.stringify(changed[name]) === JSON.stringify(meeting.settings[name]);
    if (refusal && !unchanged) throw refusal;
  }
  state.onlineMeetings.set(id, { ...after, settings: changed });
  return getOnlineMeeting(call, id);
}

function readField(state: GraphState, name: string, value: unknown): Partial<StoredMeeting> {
  if (name === 'participants') return { participants: readParticipants(state, value) };
  if (name === 'subject' && typeof value === 'string') return { subject: value };
  if (name === 'startDateTime' || name === 'endDateTime') {
    const at = readTime(text(value) ?? '', 'UTC');
    if (at) return name === 'startDateTime' ? { start: at } : { end: at };
  }
  throw new GraphRefusal(
    400,
    'BadRequest',
    `Invalid value specified for property '${name}' of resource.`,
  );
}
