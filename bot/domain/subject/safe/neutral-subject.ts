import type { Finding } from '../finding.ts';
import type { Span } from './rewrite.ts';

const SENSITIVE: ReadonlySet<Finding['kind']> = new Set([
  'health',
  'social',
  'hr',
  'crime',
  'belief',
]);
const SEPARATOR = /[,:;()|]| [-–—] /gu;
/** What may stand beside a secret matter: which board, which day, which item of the agenda. */
const OPEN_WORD =
  /^(?:[\p{L}-]{0,30}(?:nämnd|nämnden|utskott|utskottet|styrelse|styrelsen|fullmäktige|presidium|presidiet|beredning|beredningen|sammanträde|sammanträdet)|ksau|kf|§|punkt|kl\.?|v\.?|vecka|\d{1,4}|\d{1,2}[.:]\d\d|\d{1,2}[.:]\d\d-\d{1,2}[.:]\d\d|\d{1,2}\/\d{1,2}|\d{4}-\d\d-\d\d)$/iu;

export const isSensitive = ({ kind }: Finding): boolean => SENSITIVE.has(kind);

/**
 * A subject that says nothing of what the matter is: the parts that name a board, a day or an item, and one neutral
 * word for all the rest.
 */
export function neutralSubject(subject: string, findings: readonly Finding[]): string {
  const pieces: string[] = [];
  let hasNeutral = false;
  for (const part of partsOf(subject)) {
    const text = subject.slice(part.start, part.end).trim();
    const isOpen =
      text.split(/\s+/u).every((word) => OPEN_WORD.test(word)) &&
      !findings.some(({ start, end }) => start < part.end && part.start < end);
    if (isOpen) pieces.push(text);
    else if (!hasNeutral) {
      hasNeutral = true;
      pieces.push(neutralWord(subject));
    }
  }
  return pieces.join(', ');
}

function partsOf(subject: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const { 0: separator, index } of subject.matchAll(SEPARATOR)) {
    parts.push({ start, end: index });
    start = index + separator.length;
  }
  return [...parts, { start, end: subject.length }];
}

const ENGLISH =
  /(?<!\p{L})(?:leave|meeting|talk|call|review|with|the|until|treatment|termination|warning|follow-up)(?!\p{L})/iu;

/** "Rehabmöte" is a meeting, "Varningssamtal" a talk; anything else is a matter. */
function neutralWord(subject: string): string {
  if (ENGLISH.test(subject)) return /meeting|review/iu.test(subject) ? 'Meeting' : 'Private matter';
  if (/samtal(?:et)?(?!\p{L})/iu.test(subject)) return 'Samtal';
  return /möte(?:t)?(?!\p{L})/iu.test(subject) ? 'Möte' : 'Ärende';
}
