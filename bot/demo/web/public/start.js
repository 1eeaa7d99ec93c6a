import { ask, atClock, everySecond, make, onDay, the } from './page.js';

let shown = '';

const meetingAddress = (meeting, handle) =>
  `/demo/meetings/${encodeURIComponent(meeting.thread)}?as=${handle}`;

function meetingItem(meeting) {
  const [host] = meeting.people.filter((each) => each.isOrganiser);
  const others = meeting.people.filter((each) => !each.isOrganiser);
  return make(
    'li',
    { 'data-testid': 'meeting', 'data-thread': meeting.thread },
    make(
      'div',
      {},
      make('strong', {}, meeting.subject),
      ` kl. ${atClock(meeting.start)}–${atClock(meeting.end)}`,
    ),
    make(
      'div',
      {},
      'Öppna som ',
      host && make('a', { href: meetingAddress(meeting, host.handle) }, `${host.name} (värd)`),
      ...others.flatMap((each) => [
        ', ',
        make('a', { href: meetingAddress(meeting, each.handle) }, each.name),
      ]),
    ),
  );
}

function byDay(meetings) {
  const days = Map.groupBy(meetings, (each) => onDay(each.start));
  return [...days].flatMap(([day, list]) => [
    make('h3', {}, day),
    make('ul', { class: 'plain' }, ...list.map(meetingItem)),
  ]);
}

const personItem = (person) =>
  make(
    'li',
    { 'data-testid': 'person' },
    make('strong', {}, person.displayName),
    make('br'),
    make('span', { class: 'quiet' }, `${person.jobTitle}, ${person.department}`),
    make('br'),
    make('a', { href: `/demo/chats/${person.handle}` }, 'Chatt'),
    ' · ',
    make('a', { href: `/demo/tab?as=${person.handle}` }, 'Fliken Mötesvakt'),
    ...(person.isAdministrator ? [' ', make('span', { class: 'tag' }, 'administratör')] : []),
  );

everySecond(
  async () => {
    const town = await ask('town');
    if (JSON.stringify(town) === shown) return;
    shown = JSON.stringify(town);
    the('town').textContent = town.name;
    the('people').replaceChildren(...town.people.map(personItem));
    the('meetings').replaceChildren(
      ...(town.meetings.length > 0
        ? byDay(town.meetings)
        : [make('p', {}, 'Det finns inga Teams-möten än. Boka ett i chatten.')]),
    );
    if (town.playgroundUrl) {
      the('host-chat').href = town.playgroundUrl;
      the('host-chat').textContent = 'Agents Playground, där du är Karin,';
    }
  },
  (trouble) => {
    if (the('status').textContent !== trouble) the('status').textContent = trouble;
  },
);
