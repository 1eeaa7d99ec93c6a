import { personCalled, type DemoPerson } from '../town.ts';
import type { SharedRooms } from '../connector/chats.ts';

const called = (handle: string): DemoPerson => {
  const person = personCalled(handle);
  if (!person) throw new Error(`nobody is called ${handle}`);
  return person;
};

/** Who sits at the Agents Playground. */
export const playgroundUser = called('karin.holm');

/** The five others that the Agents Playground has room for. */
export const playgroundOthers: readonly DemoPerson[] = [
  'anna.lindgren',
  'anna.sjostrom',
  'mohammed.ali',
  'lars.ake.eriksson',
  'ingrid.wallin',
].map(called);

/** The group chat, the team and its channel, seen by the playground's six. */
export const sharedRooms: SharedRooms = {
  groupChat: { id: '19:demo-ledningsgruppen@thread.v2', name: 'Ledningsgruppen' },
  team: { id: '19:demo-kommunledningskontoret@thread.tacv2', name: 'Kommunledningskontoret' },
  channel: { id: '19:demo-digitala-moten@thread.tacv2', name: 'Digitala möten' },
  people: [playgroundUser, ...playgroundOthers],
};
