/** The pieces that cards are made of: plain JSON of Adaptive Cards 1.5, nothing that Teams or the playground lacks. */
export interface CardElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface CardAction {
  readonly type: 'Action.Execute' | 'Action.OpenUrl' | 'Action.ToggleVisibility';
  readonly title: string;
  readonly [property: string]: unknown;
}

export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly body: readonly CardElement[];
  readonly actions: readonly CardAction[];
}

export const card = (body: readonly CardElement[], actions: readonly CardAction[] = []): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body,
  actions,
});

/** Our own words only: a TextBlock reads Markdown. */
export const heading = (text: string): CardElement => ({
  type: 'TextBlock',
  text,
  wrap: true,
  size: 'large',
  weight: 'bolder',
  style: 'heading',
});

export const subheading = (text: string): CardElement => ({
  type: 'TextBlock',
  text,
  wrap: true,
  weight: 'bolder',
  spacing: 'medium',
});

type Colour = 'default' | 'good' | 'warning' | 'attention';
export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isSubtle?: boolean;
  readonly colour?: Colour;
}

/**
 * Text that others have written (subjects, names, words of a pack) is shown as it is: a RichTextBlock reads no
 * Markdown, so nobody can plant a link in somebody else's card.
 */
export const line = (...runs: readonly Run[]): CardElement => ({
  type: 'RichTextBlock',
  inlines: runs.map(({ text, isBold, isSubtle, colour }) => ({
    type: 'TextRun',
    text,
    ...(isBold ? { weight: 'bolder' } : {}),
    ...(isSubtle ? { isSubtle: true } : {}),
    ...(colour ? { color: colour } : {}),
  })),
});

export const labelled = (label: string, text: string): CardElement =>
  line({ text: `${label}: `, isBold: true }, { text });

export const container = (
  items: readonly CardElement[],
  look: {
    readonly style?: 'emphasis' | 'good' | 'warning' | 'attention';
    readonly id?: string;
  } = {},
): CardElement => ({ type: 'Container', spacing: 'medium', ...look, items });

export const actionSet = (...actions: readonly CardAction[]): CardElement => ({
  type: 'ActionSet',
  spacing: 'small',
  actions,
});

/** A press: the verb says what, the data holds ids; what was typed comes along from the card's inputs. */
export const execute = (
  title: string,
  verb: string,
  data: Readonly<Record<string, unknown>> = {},
  style?: 'positive' | 'destructive',
): CardAction => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  ...(style ? { style } : {}),
});

export const openUrl = (title: string, url: string): CardAction => ({
  type: 'Action.OpenUrl',
  title,
  url,
});

export const textInput = (
  id: string,
  label: string,
  value: string,
  more: {
    readonly placeholder?: string;
    readonly maxLength?: number;
    readonly isMultiline?: boolean;
  } = {},
): CardElement => ({ type: 'Input.Text', id, label, value, ...more });

/** Travels with every press though it is not shown: so nothing that was typed has to be stored. */
export const hidden = (id: string, value: string): CardElement => ({
  type: 'Input.Text',
  id,
  value,
  isVisible: false,
});

/** The first `most` of the rows, and how many were left out. */
export function cut<T>(rows: readonly T[], most: number): { shown: readonly T[]; left: number } {
  return { shown: rows.slice(0, most), left: Math.max(0, rows.length - most) };
}

const segmenter = new Intl.Segmenter('sv');

/** At most `most` characters, never half an emoji. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
