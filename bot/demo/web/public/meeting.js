import { addressParts, ask, atClock, everySecond, make, onDay, the } from './page.js';
import { hostApp, teamsTheme, themes, wishes } from './teams-host.js';

const [, thread] = addressParts();
const wished = wishes();
const path = (part = '') =>
  `meetings/${encodeURIComponent(thread)}${part}?as=${encodeURIComponent(wished.as)}`;
let theme = wished.theme;
let meeting;
let host;
let shown = '';

const phases = { called: 'inte startat', 'in-session': 'pågår', ended: 'avslutat' };
const kinds = { guest: 'gäst', anonymous: 'anonym', caller: 'ringer in' };
const roles = { Organizer: 'värd', Presenter: 'presentatör', Attendee: 'deltagare' };
const tell = (text) => {
  if (the('status').textContent !== text) the('status').textContent = text;
};
const here = (handle) =>
  `/demo/meetings/${encodeURIComponent(thread)}?${new URLSearchParams({
    as: handle,
    theme,
    locale: wished.locale.slice(0, 2),
    width: wished.width,
  })}`;

async function act(what, who) {
  try {
    show(await ask(path('/events'), { what, ...(who && { who }) }));
    tell('');
  } catch {
    tell('Det gick inte. Försök igen.');
  }
}

function participantItem({ handle, name, kind, role, isPresent }) {
  const tag = kinds[kind] ?? roles[role];
  return make(
    'li',
    {
      class: 'row',
      'data-testid': 'participant',
      'data-handle': handle,
      'data-present': `${isPresent}`,
    },
    make(
      'span',
      { class: isPresent ? 'here' : 'away' },
      name,
      ' ',
      make('span', { class: 'tag' }, tag),
      make('span', { class: 'quiet' }, isPresent ? ' är med' : ' är inte med'),
    ),
    make(
      'button',
      {
        type: 'button',
        'data-testid': `${isPresent ? 'leave' : 'join'}-${handle}`,
        'aria-label': isPresent ? `Låt ${name} lämna mötet` : `Låt ${name} ansluta`,
        onclick: () => act(isPresent ? 'leave' : 'join', handle),
      },
      isPresent ? 'Lämna' : 'Anslut',
    ),
  );
}

function show(view) {
  meeting = view;
  if (JSON.stringify(view) === shown) return;
  shown = JSON.stringify(view);
  document.title = `${view.subject} – Mötesvakt demo`;
  the('subject').textContent = view.subject;
  the('when').textContent = `${onDay(view.start)} kl. ${atClock(view.start)}–${atClock(view.end)}`;
  the('phase').textContent = phases[view.phase];
  the('viewer').textContent = view.viewer.name;
  the('start').disabled = view.phase === 'in-session';
  the('end').disabled = view.phase !== 'in-session';
  // A press must not lose the keyboard's place when the list is drawn again.
  const focused = document.activeElement?.closest('[data-handle]')?.dataset.handle;
  the('participants').replaceChildren(...view.participants.map(participantItem));
  if (focused) the('participants').querySelector(`[data-handle="${focused}"] button`)?.focus();
  showLinks(view);
}

function showLinks(view) {
  const others = view.participants.filter(
    (each) => each.handle !== view.viewer.handle && ['member', 'guest'].includes(each.kind),
  );
  the('others').replaceChildren(
    'Öppna mötet som ',
    ...others.flatMap((each, index) => [
      index > 0 ? ', ' : '',
      make('a', { href: here(each.handle) }, each.name),
    ]),
  );
  const chat = (handle, id) => `/demo/chats/${handle}${id ? `/${encodeURIComponent(id)}` : ''}`;
  const chatter = view.viewer.isInvited ? view.viewer.handle : view.organiser;
  the('chats').replaceChildren(
    make('a', { href: chat(view.organiser), 'data-testid': 'host-chat' }, 'Värdens chatt'),
    ' · ',
    make('a', { href: chat(chatter, thread), 'data-testid': 'meeting-chat' }, 'Mötets chatt'),
  );
}

const themeButtons = Object.entries(themes).map(([name, title]) =>
  make(
    'button',
    { type: 'button', 'data-testid': `theme-${name}`, onclick: () => chooseTheme(name) },
    title,
  ),
);

function chooseTheme(name) {
  theme = name;
  document.documentElement.dataset.theme = name;
  for (const button of themeButtons) {
    button.setAttribute('aria-pressed', `${button.dataset.testid === `theme-${name}`}`);
  }
  host?.changeTheme(teamsTheme(name));
}

/** The meeting as Teams describes it to an app in its side panel. */
const describe = () => ({
  locale: wished.locale,
  theme: teamsTheme(theme),
  frameContext: 'sidePanel',
  entityId: 'motesvakt-panel',
  meetingId: meeting.meetingId,
  chatId: meeting.thread,
  userObjectId: meeting.viewer.id,
  userPrincipalName: meeting.viewer.mail,
  loginHint: meeting.viewer.mail,
  tid: meeting.viewer.tenantId,
  hostName: 'Teams',
  hostClientType: 'web',
  sessionId: 'demo',
});

function openPanel() {
  if (!meeting.viewer.id) {
    the('side').append(make('p', { class: 'panel' }, 'Anonyma deltagare får ingen panel i Teams.'));
    return;
  }
  const frame = make('iframe', {
    title: 'Mötesvakts sidopanel',
    width: wished.width,
    'data-testid': 'panel',
  });
  host = hostApp({ frame, as: meeting.viewer.handle, frameContext: 'sidePanel', describe });
  frame.src = '/tab/?view=panel';
  the('side').append(frame);
}

the('start').addEventListener('click', () => act('start'));
the('end').addEventListener('click', () => act('end'));
the('themes').append(...themeButtons);
chooseTheme(theme);
everySecond(
  async () => {
    const isFirst = meeting === undefined;
    show(await ask(path()));
    if (isFirst) openPanel();
  },
  (trouble) => {
    if (trouble || the('status').textContent.startsWith('Demon')) tell(trouble);
  },
);
