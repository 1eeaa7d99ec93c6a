import { listedWords } from '../subject-data/merged-words.ts';
import { AMBIGUOUS, FIRST, LAST, NAME, ORDINARY } from '../../bot/domain/subject/word-flags.ts';
import type { LabelledSubject } from './labelled-subjects.ts';

/** How many subjects are made of each template. */
const EACH = 1;
const FIRST_STEP = 7919;
const LAST_STEP = 104_729;

/** Subjects in which `F` is a first name and `L` a surname whatever the word: nothing else could stand there. */
const TEMPLATES: readonly string[] = [
  'Möte med F',
  'Möte med F L',
  'F ledig',
  'F sjuk',
  'F semester v 28',
  'F vabbar',
  'F ringer',
  'F L ringer om detaljplan',
  'Hämta F 15.30',
  'Skjutsa F',
  'Ring F om bygget',
  'Samtal F',
  'Samtal med F L',
  'Lönesamtal F L',
  'Medarbetarsamtal F',
  '1-1 F',
  '1-1 med F',
  '1:1 F',
  'Fika m F',
  'Lunch F',
  'Lunch med F',
  'vab f',
  'möte m f',
  'ring f',
  'lunch m f o f',
  'f sjuk',
  'lönesamtal f l',
  'Intervju F L',
  'Intervju: F L',
  'Rektor L',
  'Doktor L',
  'Mejl från L',
  'Svar till L',
  'Ls ansökan',
  'Ls överklagan',
  'Utv.samtal F',
  'Fs avslutning',
  'Fs sista dag',
  'Tack F',
  'Välkommen F!',
  'Grattis F',
  'F fyller 50',
  'Avtackning F',
  'Avtackning av F L',
  'Introduktion F L',
  'Överlämning till F',
  'Handledning med F',
  'Budget, F L föredrar',
  'Budget - F leder',
  'Rum 4, F presenterar',
  'F/F planerar',
  'F + F planering',
  'F och F planerar',
  'F, F och F träffas',
  'Vikarie för F',
  'Uppföljning F',
  'Meeting with F',
  'Call with F L',
  'Sync w/ F',
  "F's review",
  'Interview F L',
  'Onboarding F',
  'MÖTE MED F',
  'LÖNESAMTAL F L',
  'L: bygglov',
  'L om vägbelysning',
  'L vill ha svar',
  'Klagomål L',
  'Familjen L',
  'Herr L 10.00',
  'Ärende F L',
];

const isNamed = (flags: number, kind: number) => (flags & kind) !== 0;
const capital = (word: string) => word.replace(/(?:^|-)\p{L}/gu, (letter) => letter.toUpperCase());

/** Subjects for learning from, with names that are words too and names that are not; always the same. */
export function inClearContexts(): LabelledSubject[] {
  const listed = [...listedWords()].filter(
    ([word, flags]) => word.length > 1 && (flags & NAME) !== 0,
  );
  const isTwofold = (flags: number) => (flags & (AMBIGUOUS | ORDINARY)) !== 0;
  const firsts = listed.filter(([, flags]) => isNamed(flags, FIRST) && (flags & AMBIGUOUS) !== 0);
  const lasts = listed.filter(
    ([, flags]) => isNamed(flags, LAST) && !isNamed(flags, FIRST) && isTwofold(flags),
  );
  const plain = listed.filter(([, flags]) => isNamed(flags, LAST) && !isTwofold(flags));
  let turn = 0;
  const next = (kind: string) => {
    turn += 1;
    const list = kind === 'f' ? firsts : turn % 3 === 0 ? lasts : plain;
    return list[(turn * (kind === 'f' ? FIRST_STEP : LAST_STEP)) % list.length]?.[0] ?? '';
  };
  return TEMPLATES.flatMap((template) =>
    Array.from({ length: EACH }, () => filled(template, next)),
  );
}

const HOLE = /(?<!\p{L})([FLfl])(?=s?(?!\p{L}))/gu;

function filled(template: string, next: (kind: string) => string): LabelledSubject {
  const isShouted = template === template.toUpperCase();
  const spans: { kind: string; start: number; end: number }[] = [];
  let title = '';
  let at = 0;
  for (const { 0: hole, index } of template.matchAll(HOLE)) {
    const word = next(hole.toLowerCase());
    const name = isShouted
      ? word.toUpperCase()
      : hole === hole.toLowerCase()
        ? word
        : capital(word);
    title += template.slice(at, index);
    spans.push({ kind: 'person', start: title.length, end: title.length + name.length });
    title += name;
    at = index + 1;
  }
  return { id: '', title: title + template.slice(at), isFlagged: true, spans };
}
