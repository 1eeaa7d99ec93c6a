import { stringify } from 'yaml';
import { accountOf, botAccountOf, personalChatId } from '../connector/accounts.ts';
import type { DemoPerson, Town } from '../town.ts';
import { playgroundOthers, playgroundUser, sharedRooms } from './rooms.ts';

const userOf = (person: DemoPerson) => ({
  id: accountOf(person).id,
  name: person.displayName,
  // The playground spells it so.
  userPrincipleName: person.mail,
  aadObjectId: person.id,
  givenName: person.givenName,
  surname: person.surname,
  email: person.mail,
});

/** The text of `.m365agentsplayground.yml`: the same people and conversations as everywhere in the demo. */
export function playgroundConfig(town: Town): string {
  const { groupChat, team, channel } = sharedRooms;
  return stringify({
    version: '0.1.1',
    tenantId: town.tenantId,
    bot: botAccountOf(town),
    currentUser: userOf(playgroundUser),
    users: playgroundOthers.map(userOf),
    personalChat: { id: personalChatId(playgroundUser) },
    groupChat,
    team: {
      ...team,
      aadGroupId: '00000000-0000-4000-8000-000000000201',
      channels: [channel],
    },
  });
}
