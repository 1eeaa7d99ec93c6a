/** Small means that the demo's pages share. */

/** Makes an element: `make('a', { href }, 'text', child)`. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'onclick') element.addEventListener('click', value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

export const the = (testId) => document.querySelector(`[data-testid="${testId}"]`);

/** The demo's own data. Throws when it cannot be had. */
export async function ask(path, body) {
  const answer = await fetch(`/demo/data/${path}`, {
    ...(body && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** Runs now and then once a second, never two at a time; tells when it has stopped working. */
export function everySecond(work, tell) {
  const round = async () => {
    try {
      await work();
      tell('');
    } catch {
      tell('Demon svarar inte. Sidan försöker igen.');
    }
    setTimeout(round, 1000);
  };
  void round();
}

const zone = 'Europe/Stockholm';
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' });
const day = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
export const atClock = (instant) => clock.format(new Date(instant));
export const onDay = (instant) => day.format(new Date(instant));

/** The parts of the address after `/demo/`. */
export const addressParts = () =>
  location.pathname.split('/').filter(Boolean).slice(1).map(decodeURIComponent);
