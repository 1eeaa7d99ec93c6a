import { expect } from '@jest/globals';
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';

/** What Teams takes in one message, in bytes. */
export const MOST_BYTES = 28_000;

/** Parses with Microsoft's own parser: no warning, no unknown element, version 1.5, and small enough for Teams. */
export function expectValidCard(card: unknown): AdaptiveCard {
  const written = JSON.stringify(card);
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(JSON.parse(written), context);
  const warnings = Array.from(
    { length: context.eventCount },
    (_, at) => context.getEventAt(at)?.message,
  );
  expect(warnings).toEqual([]);
  expect(parsed.validateProperties().validationEvents.map(({ message }) => message)).toEqual([]);
  expect(parsed.version.toString()).toBe('1.5');
  expect(parsed.getItemCount()).toBe(lengthOf(card, 'body'));
  expect(parsed.getActionCount()).toBe(lengthOf(card, 'actions'));
  // Teams shows six buttons in a row at most.
  expect(lengthOf(card, 'actions')).toBeLessThanOrEqual(6);
  expect(Buffer.byteLength(written)).toBeLessThanOrEqual(MOST_BYTES);
  // A placeholder that nobody filled, or a value that was not there.
  expect(written).not.toMatch(/\{[a-zA-Z]+\}|undefined|\[object/);
  const ids = inputsOf(card).map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  return parsed;
}

const lengthOf = (card: unknown, part: string): number => {
  const rows = isJson(card) ? card[part] : undefined;
  return Array.isArray(rows) ? rows.length : 0;
};

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const textIn = (json: Json, name: string): string => {
  const text = json[name];
  return typeof text === 'string' ? text : '';
};

/** Every object of the card, the outermost first. */
function* objectsIn(value: unknown): Generator<Json> {
  if (!isJson(value)) return;
  if (!Array.isArray(value)) yield value;
  for (const each of Object.values(value)) yield* objectsIn(each);
}

/** Everything a person can read on the card, in order, one piece a line. */
export const wordsOf = (card: unknown): string =>
  [...objectsIn(card)]
    .flatMap((each) => {
      if (each['type'] === 'RichTextBlock' && Array.isArray(each['inlines'])) {
        return [
          each['inlines'].map((run: unknown) => (isJson(run) ? String(run['text']) : '')).join(''),
        ];
      }
      if (each['type'] === 'TextBlock') return [String(each['text'])];
      if (String(each['type']).startsWith('Input.')) return [textIn(each, 'label')];
      if (String(each['type']).startsWith('Action.')) return [String(each['title'])];
      return [];
    })
    .filter(Boolean)
    .join('\n');

export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Json;
  readonly url?: string;
}

/** Every button, those inside the body too. */
export const buttonsOf = (card: unknown): Button[] =>
  [...objectsIn(card)]
    .filter(({ type }) => type === 'Action.Execute' || type === 'Action.OpenUrl')
    .map((each) => ({
      title: String(each['title']),
      verb: textIn(each, 'verb'),
      data: isJson(each['data']) ? each['data'] : {},
      ...(typeof each['url'] === 'string' ? { url: each['url'] } : {}),
    }));

export interface Input {
  readonly id: string;
  readonly type: string;
  readonly value: unknown;
  readonly isVisible: boolean;
}

export const inputsOf = (card: unknown): Input[] =>
  [...objectsIn(card)]
    .filter(({ type }) => String(type).startsWith('Input.'))
    .map((each) => ({
      id: String(each['id']),
      type: String(each['type']),
      value: each['value'],
      isVisible: each['isVisible'] !== false,
    }));

/** What the client sends when the button is pressed: its data and every input, hidden ones too. */
export function pressOf(
  card: unknown,
  title: string | RegExp,
  typed: Json = {},
): { verb: string; data: Json } {
  const button = buttonsOf(card).find((each) =>
    typeof title === 'string' ? each.title === title : title.test(each.title),
  );
  if (!button)
    throw new Error(
      `no button ${String(title)} among ${buttonsOf(card)
        .map((b) => b.title)
        .join(', ')}`,
    );
  const inputs = Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value ?? '']));
  return { verb: button.verb, data: { ...button.data, ...inputs, ...typed } };
}
