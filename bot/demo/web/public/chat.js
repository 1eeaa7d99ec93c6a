import { drawCard } from './card.js';
import { addressParts, ask, atClock, everySecond, make, the } from './page.js';

const [, handle, conversation = 'bot'] = addressParts();
const path = `chats/${encodeURIComponent(handle)}/${encodeURIComponent(conversation)}`;
/** What is drawn, by message id. */
const drawn = new Map();
/** Cards that have been asked for anew, so that each asks once. */
const refreshed = new Set();
let viewer;

const tell = (text) => {
  if (the('status').textContent !== text) the('status').textContent = text;
};

/** Sends what a card's button says, and tells what came of it when that is not a new card. */
async function press(message, action, trigger = 'manual') {
  tell(trigger === 'manual' ? 'Skickar …' : '');
  if (action.type === 'Action.Submit') {
    await ask(`${path}/submits`, { messageId: message.id, data: action.data });
    tell('');
  } else {
    const answer = await ask(`${path}/invokes`, {
      messageId: message.id,
      verb: action.verb,
      data: action.data,
      id: action.id,
      trigger,
    });
    if (answer.kind === 'failed') tell(answer.text ?? `Det gick inte (${answer.status}).`);
    else tell(answer.kind === 'message' ? answer.text : '');
  }
  await look();
}

/** A card may ask to be fetched anew for the one who looks at it. */
function refresh(message, card) {
  const wanted = card.refresh?.action;
  const isForViewer = !card.refresh?.userIds || card.refresh.userIds.includes(viewer.id);
  if (!wanted || !isForViewer || message.isOwnView) return;
  const key = `${message.id}/${message.version}`;
  if (refreshed.has(key)) return;
  refreshed.add(key);
  press(message, wanted, 'automatic').catch(() => tell('Kortet kunde inte hämtas på nytt.'));
}

function draw(message) {
  const cards = message.cards.map((card) => {
    const element = drawCard(card, (action) =>
      press(message, action).catch(() => tell('Det gick inte att skicka. Försök igen.')),
    );
    refresh(message, card);
    return make('div', { class: 'card', 'data-testid': 'card' }, element);
  });
  return make(
    'article',
    {
      class: `message${message.isOwn ? ' own' : ''}`,
      'data-testid': message.isBot ? 'bot-message' : 'message',
      'data-message-id': message.id,
      'data-version': message.version,
    },
    make('p', { class: 'author' }, `${message.author} ${atClock(message.at)}`),
    message.isDeleted
      ? make('p', { class: 'body quiet' }, 'Meddelandet har tagits bort.')
      : message.text && make('p', { class: 'body' }, message.text),
    ...cards,
  );
}

async function look() {
  const view = await ask(path);
  viewer = view.viewer;
  the('title').textContent =
    view.conversation.kind === 'personal'
      ? `${view.viewer.name} och Mötesvakt`
      : view.conversation.title;
  the('members').textContent =
    view.conversation.kind === 'personal' ? '' : view.conversation.members.join(', ');
  document.title = `${the('title').textContent} – Mötesvakt demo`;
  drawConversations(view);
  const isAtEnd = innerHeight + scrollY > document.body.scrollHeight - 120;
  let isChanged = false;
  for (const message of view.messages) {
    const before = drawn.get(message.id);
    if (before?.version === message.version) continue;
    const element = draw(message);
    if (before) before.element.replaceWith(element);
    else the('messages').append(element);
    drawn.set(message.id, { version: message.version, element });
    isChanged = true;
  }
  if (isChanged && isAtEnd) scrollTo(0, document.body.scrollHeight);
}

function drawConversations({ conversations, conversation: open }) {
  const links = (
    conversations.some(({ id }) => id === open.id) ? conversations : [...conversations, open]
  ).map(({ id, title }) => ({ id, title, isOpen: id === open.id }));
  const state = JSON.stringify(links);
  if (the('conversations').dataset.state === state) return;
  the('conversations').dataset.state = state;
  the('conversations').replaceChildren(
    ...links.map(({ id, title, isOpen }) =>
      make(
        'a',
        {
          href: `/demo/chats/${encodeURIComponent(handle)}/${encodeURIComponent(id)}`,
          'aria-current': isOpen && 'page',
        },
        title,
      ),
    ),
  );
}

async function say() {
  const text = the('message-text').value.trim();
  if (!text) return;
  the('message-text').value = '';
  const sent = ask(`${path}/messages`, { text });
  await look();
  const { status } = await sent;
  await look();
  tell(status < 300 ? '' : `Mötesvakt tog inte emot meddelandet (${status}).`);
}

the('say').addEventListener('submit', (event) => {
  event.preventDefault();
  say().catch(() => tell('Det gick inte att skicka. Försök igen.'));
});
the('message-text').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  the('say').requestSubmit();
});
let isCutOff = false;
everySecond(look, (trouble) => {
  if (trouble || isCutOff) tell(trouble);
  isCutOff = trouble !== '';
});
