/**
 * Expands Swedish lemmas to the forms they take in running text, by declension and conjugation as
 * in Svenska Akademiens grammatik. The code before a colon in a source line names the paradigm.
 */
const VOWEL = /[aeiouyåäöé]$/u;
const genitive = (form: string): string[] => (/[sxz]$/u.test(form) ? [form] : [form, `${form}s`]);
/** The genitive of an indefinite plural hardly occurs in a subject, and would be an eighth of the list. */
const noun = (...forms: string[]): string[] =>
  forms.flatMap((form, index) => (forms.length === 4 && index === 2 ? [form] : genitive(form)));

/** fågel → fågl, öken → ökn: an unstressed e is dropped before an ending that starts with a vowel. */
const syncopated = (lemma: string): string =>
  /[^aeiouyåäö]e[lrn]$/u.test(lemma) ? lemma.slice(0, -2) + lemma.slice(-1) : lemma;
/** rum → rumm, program → programm: m and n after a short vowel are doubled before a vowel. */
const doubled = (lemma: string): string => lemma + lemma.slice(-1);

const a1 = (lemma: string): string[] => {
  const stem = lemma.replace(/a$/u, '');
  return [...noun(lemma, `${stem}an`, `${stem}or`, `${stem}orna`), stem];
};
const n2 = (lemma: string): string[] => {
  if (lemma.endsWith('e')) {
    const stem = lemma.slice(0, -1);
    return [...noun(lemma, `${lemma}n`, `${stem}ar`, `${stem}arna`), stem];
  }
  const short = syncopated(lemma);
  const definite = short === lemma && !VOWEL.test(lemma) ? `${lemma}en` : `${lemma}n`;
  const real = lemma.endsWith('en') && short !== lemma ? `${short}en` : definite;
  return noun(lemma, real, `${short}ar`, `${short}arna`);
};
const n3 = (lemma: string): string[] => {
  const definite = VOWEL.test(lemma) || lemma.endsWith('or') ? `${lemma}n` : `${lemma}en`;
  const plural = /[aeou]$/u.test(lemma) ? `${lemma}r` : `${lemma}er`;
  return noun(lemma, definite, plural, `${plural}na`);
};
/** Neuter with a plural in -er: bageri, museum, program of study. */
const n3t = (lemma: string): string[] => {
  const stem = lemma.replace(/um$/u, '');
  const plural = lemma.endsWith('um') ? `${stem}er` : `${lemma}er`;
  return noun(lemma, lemma.endsWith('um') ? `${stem}et` : `${lemma}et`, plural, `${plural}na`);
};
const n4 = (lemma: string): string[] => noun(lemma, `${lemma}t`, `${lemma}n`, `${lemma}na`);
const n5 = (lemma: string): string[] => {
  const short = syncopated(lemma);
  return noun(lemma, `${short}et`, short === lemma ? `${lemma}en` : `${short}en`);
};
const n6 = (lemma: string): string[] => {
  if (lemma.endsWith('are')) return noun(lemma, `${lemma}n`, `${lemma.slice(0, -1)}na`);
  return noun(lemma, VOWEL.test(lemma) ? `${lemma}n` : `${lemma}en`, `${lemma}na`);
};
const mm =
  (plural: (stem: string) => string[]) =>
  (lemma: string): string[] => [
    ...genitive(lemma),
    ...plural(doubled(lemma)).filter((form) => !/mms?$|nns?$/u.test(form)),
  ];

const v1 = (lemma: string): string[] =>
  ['', 'r', 'de', 't', 's', 'des', 'ts', 'd', 'nde'].map((ending) => lemma + ending);
const weak =
  (past: string) =>
  (lemma: string): string[] => {
    const stem = lemma.slice(0, -1);
    const base =
      past === 'de' && stem.endsWith('d') && !VOWEL.test(stem.slice(0, -1))
        ? stem.slice(0, -1)
        : stem;
    const supine = `${base
      .replace(/nn$/u, 'n')
      .replace(/mm$/u, 'm')
      .replace(/tt$/u, 't')
      .replace(/([^aeiouyåäö])t$/u, '$1')}t`;
    const short = base
      .replace(/nn$/u, 'n')
      .replace(/mm$/u, 'm')
      .replace(/([^aeiouyåäö])t$/u, '$1');
    const second = past === 'de' ? 'd' : 't';
    const present = stem.endsWith('r') && !stem.endsWith('rr') ? stem : `${stem}er`;
    return [
      lemma,
      stem,
      present,
      `${short}${past}`,
      supine,
      `${lemma}s`,
      `${stem}s`,
      `${short}${past}s`,
      `${supine}s`,
      `${short}${second}`,
      `${short}${second}a`,
      `${lemma}nde`,
    ];
  };
const v3 = (lemma: string): string[] =>
  ['', 'r', 'dde', 'tt', 's', 'ddes', 'tts', 'dd', 'dda', 'ende'].map((ending) => lemma + ending);
/** Strong verbs are written `infinitive/present/preterite/supine/participle`. */
const v4 = (entry: string): string[] => {
  const [infinitive = '', present = '', preterite = '', supine = '', participle = ''] =
    entry.split('/');
  const passive = [infinitive, preterite, supine].filter(Boolean).map((form) => `${form}s`);
  const neuter = participle.endsWith('en')
    ? [participle.replace(/n$/u, 't'), participle.replace(/en$/u, 'na')]
    : [];
  return [
    infinitive,
    present,
    preterite,
    supine,
    participle,
    ...passive,
    ...neuter,
    `${infinitive}nde`,
    present.replace(/e?r$/u, 's'),
  ];
};

const adjective = (lemma: string): string[] => {
  if (lemma.endsWith('ad')) return [lemma, lemma.replace(/d$/u, 't'), `${lemma}e`];
  if (lemma.endsWith('en')) return [lemma, lemma.replace(/n$/u, 't'), `${syncopated(lemma)}a`];
  if (/[^t]t$|tt$/u.test(lemma)) return [lemma, `${lemma}a`, `${lemma}e`];
  if (/[aeiouyåäö]d$/u.test(lemma))
    return [lemma, lemma.replace(/d$/u, 'tt'), `${lemma}a`, `${lemma}e`];
  if (/[^aeiouyåäö]d$/u.test(lemma))
    return [lemma, lemma.replace(/d$/u, 't'), `${lemma}a`, `${lemma}e`];
  if (/nn$/u.test(lemma)) return [lemma, lemma.replace(/n$/u, 't'), `${lemma}a`, `${lemma}e`];
  const stem = syncopated(lemma);
  return [lemma, `${lemma}${VOWEL.test(lemma) ? 'tt' : 't'}`, `${stem}a`, `${stem}e`];
};
const compared = (lemma: string): string[] => {
  const stem = syncopated(lemma);
  return [...adjective(lemma), `${stem}are`, `${stem}ast`, `${stem}aste`];
};

const asWritten = (lemma: string): string[] => [lemma];
/** Paradigm codes: what a source line may start with. */
const PARADIGMS: ReadonlyMap<string, (lemma: string) => string[]> = new Map([
  ['n1', a1],
  ['n2', n2],
  ['n3', n3],
  ['n3t', n3t],
  ['n4', n4],
  ['n5', n5],
  ['n6', n6],
  ['n2m', mm(n2)],
  ['n3m', mm(n3)],
  ['n5m', mm(n5)],
  ['v1', v1],
  ['v2', weak('de')],
  ['v2t', weak('te')],
  ['v3', v3],
  ['v4', v4],
  ['a', adjective],
  ['ac', compared],
  ['x', asWritten],
  ['xg', genitive],
]);

/** Expands one `code: lemma lemma …` line; throws on a code that is not a paradigm. */
export const expandLine = (line: string): string[] => {
  const [code = '', lemmas = ''] = line.split(': ', 2);
  const paradigm = PARADIGMS.get(code);
  if (paradigm === undefined) throw new Error(`unknown paradigm in: ${line.slice(0, 40)}`);
  return lemmas.split(/\s+/u).filter(Boolean).flatMap(paradigm).filter(Boolean);
};
