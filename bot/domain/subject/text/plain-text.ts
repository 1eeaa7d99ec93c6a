/** A subject as the check reads it, with the way back to what was typed. */
export interface PlainText {
  /** Composed (NFC), without invisible characters, with plain dashes, spaces and digits. */
  readonly text: string;
  /** Where a span of `text` stands in what was typed, in UTF-16 code units, end exclusive. */
  readonly spanInOriginal: (start: number, end: number) => { start: number; end: number };
}

// Character for character, so that offsets hold.
const VARIANTS =
  /[\u2010-\u2015\u2212\ufe58\uff0d\t\n\r\u00a0\u2000-\u200a\u202f\u205f\u3000\uff10-\uff19\u2018\u2019\u02bc\u00b4`]/gu;
const NEEDS_COMPOSING = /[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
const CLUSTER =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[^\u0300-\u036f][\u0300-\u036f]{1,4}|[^]/gu;
const INVISIBLE = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;

/** Reads a subject once. Time grows linearly; any sequence of code units is accepted. */
export function plainTextOf(subject: string): PlainText {
  if (!NEEDS_COMPOSING.test(subject))
    return { text: plainly(subject), spanInOriginal: (start, end) => ({ start, end }) };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of subject.matchAll(CLUSTER)) {
    if (INVISIBLE.test(cluster)) continue;
    const composed = cluster.length > 1 ? cluster.normalize('NFC') : cluster;
    text += composed;
    for (let unit = 0; unit < composed.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return {
    text: plainly(text),
    spanInOriginal: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  };
}

const plainly = (text: string): string => text.replace(VARIANTS, plainVariant);

function plainVariant(variant: string): string {
  const code = variant.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 0x30);
  if (code === 0x2018 || code === 0x2019 || code === 0x2bc || code === 0xb4 || code === 0x60)
    return "'";
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xff0d)
    return '-';
  return ' ';
}
