import { personCalled, type DemoPerson } from '../../bot/demo/town.ts';
import { at, type Reply, type RunningTown } from './running-town.ts';

export const named = (handle: string): DemoPerson => {
  const person = personCalled(handle);
  if (!person) throw new Error(`nobody is called ${handle}`);
  return person;
};

/** An event on a Saturday, where nobody has anything; Anna Lindgren is invited. */
export const anEvent = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  subject: 'Budgetavstämning',
  body: { contentType: 'html', content: '<p>Välkommen &amp; hej</p>' },
  start: { dateTime: '2026-11-28T10:00:00', timeZone: 'Europe/Stockholm' },
  end: { dateTime: '2026-11-28T11:00:00', timeZone: 'W. Europe Standard Time' },
  attendees: [{ emailAddress: { address: named('anna.lindgren').mail }, type: 'required' }],
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  ...change,
});
/** That Saturday, in UTC. */
export const saturday = ['2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z'] as const;

/** What a person's calendar shows between two instants, up to a hundred entries. */
export const view = (
  running: RunningTown,
  person: { readonly id: string },
  [from, to]: readonly [string, string],
  more = '&$top=100',
): Promise<Reply> =>
  running.ask(
    'GET',
    `/users/${person.id}/calendarView?startDateTime=${from}&endDateTime=${to}${more}`,
  );
export const pathOf = (person: { readonly id: string }, event: unknown): string =>
  `/users/${person.id}/events/${encodeURIComponent(String(at(event, 'id')))}`;
export const codeOf = (body: unknown): unknown => at(body, 'error', 'code');
