import { CONJUNCTIONS, LEADING_WORDS } from './leading-words.ts';

/** What is left when nothing of the subject can stay. */
export const BARE_SUBJECT = 'Möte';

export interface Span {
  readonly start: number;
  readonly end: number;
}
interface Item {
  readonly text: string;
  readonly kind: 'word' | 'joiner' | 'opening' | 'closing' | 'hole';
  readonly hasSpaceBefore: boolean;
}

/** The subject without the spans, and without the words and signs that stood there only for them. */
export function rewriteWithout(subject: string, spans: readonly Span[]): string {
  const items = withHoles(subject, spans);
  const kept: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!item) continue;
    if (item.kind !== 'hole') {
      if (!closesNothing(kept, item)) kept.push(item);
      else kept.pop();
      continue;
    }
    at = skipLinkedHoles(items, at);
    at = closeHole(items, at, kept);
  }
  trimEnd(kept);
  const text = spelled(kept);
  if (!/[\p{L}\p{N}]/u.test(text) || LONE_PREDICATE.test(text)) return BARE_SUBJECT;
  return /^\p{Lu}/u.test(subject.trimStart()) ? capitalised(text) : text;
}

/** "Björn ringer" leaves nothing that says what the meeting is. */
const LONE_PREDICATE = /^(?:\p{Ll}{2,12}r|ska|vill|kan|ledig|sjuk|vab|själv|hemma|borta)[.!?]?$/u;

function withHoles(subject: string, spans: readonly Span[]): Item[] {
  const items: Item[] = [];
  let at = 0;
  for (const span of spans) {
    items.push(...itemsOf(subject.slice(at, span.start)));
    const hasSpaceBefore = span.start > 0 && /\s/u.test(subject.charAt(span.start - 1));
    items.push({ text: '', kind: 'hole', hasSpaceBefore });
    at = span.end;
  }
  return [...items, ...itemsOf(subject.slice(at))];
}

const ITEM =
  /(\s*)(?:([([{"“”«»])|([)\]}])|([,;:/&+|·•'’<>]|-(?![\p{L}\p{N}])|[–—]|\.(?!\S))|((?:[^\s,;:/&+|·•'’<>()[\]{}"“”«»–—.-]|[.-](?=\S))+|\S))/gu;

const itemsOf = (text: string): Item[] =>
  Array.from(text.matchAll(ITEM), ([, space = '', opening, closing, joiner, word = '']) => ({
    hasSpaceBefore: space !== '',
    ...(opening !== undefined
      ? { kind: 'opening' as const, text: opening }
      : closing !== undefined
        ? { kind: 'closing' as const, text: closing }
        : joiner !== undefined
          ? { kind: 'joiner' as const, text: joiner }
          : { kind: 'word' as const, text: word }),
  }));

const isConjunction = (item: Item | undefined) =>
  item?.kind === 'word' && CONJUNCTIONS.has(item.text.toLowerCase());
const isLink = (item: Item | undefined) => item?.kind === 'joiner' || isConjunction(item);

/** "Anna, Björn och Siri" is one hole: returns where its last one is. */
function skipLinkedHoles(items: readonly Item[], from: number): number {
  let last = from;
  for (
    let at = from + 1;
    at < items.length && (isLink(items[at]) || items[at]?.kind === 'hole');
    at += 1
  )
    if (items[at]?.kind === 'hole') last = at;
  return last;
}

/** Removes what led up to the hole or followed from it; returns the last item dealt with. */
function closeHole(items: readonly Item[], hole: number, kept: Item[]): number {
  let next = hole + 1;
  // The rest of an English genitive: "Olena's review".
  if (/^['’]$/u.test(items[next]?.text ?? '') && /^s$/iu.test(items[next + 1]?.text ?? ''))
    next += 2;
  const goesOn = isConjunction(items[next]) && items[next + 1]?.kind === 'word';
  // "med Anna och revisorn" → "med revisorn": the preposition still has something to lead up to.
  if (goesOn && isPreposition(kept.at(-1))) return next;
  while (isDangling(kept.at(-1))) kept.pop();
  const isStart = kept.length === 0 || kept.at(-1)?.kind === 'opening';
  while (isStart && isLink(items[next])) next += 1;
  return next - 1;
}

const isPreposition = (item: Item | undefined) => isLeading(item) && !isConjunction(item);
const isLeading = (item: Item | undefined) =>
  item?.kind === 'word' && LEADING_WORDS.has(item.text.toLowerCase().replace(/\.$/u, ''));
const isDangling = (item: Item | undefined) => item?.kind === 'joiner' || isLeading(item);

/** An opening bracket with nothing in it goes together with its closing one. */
const closesNothing = (kept: readonly Item[], item: Item) =>
  kept.at(-1)?.kind === 'opening' && (item.kind === 'closing' || item.text === kept.at(-1)?.text);

function trimEnd(kept: Item[]): void {
  while (kept.at(-1)?.kind === 'opening' || isDanglingAtEnd(kept.at(-1))) kept.pop();
}
const isDanglingAtEnd = (item: Item | undefined) =>
  item !== undefined && isDangling(item) && item.text !== '.';

function spelled(items: readonly Item[]): string {
  let text = '';
  for (const [at, item] of items.entries()) {
    const hugs = item.kind === 'closing' || /^[,;:.!?]+$/u.test(item.text);
    const followsOpening = /^[([{]$/u.test(items[at - 1]?.text ?? '');
    if (at > 0 && item.hasSpaceBefore && !hugs && !followsOpening) text += ' ';
    text += item.text;
  }
  return text.trim();
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
