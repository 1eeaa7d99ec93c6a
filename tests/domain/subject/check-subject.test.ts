import { describe, expect, it } from '@jest/globals';
import { checkSubject } from '../../../bot/domain/subject/check-subject.ts';
import type { SubjectContext } from '../../../bot/domain/subject/finding.ts';

const context = (given: Partial<SubjectContext> = {}): SubjectContext => ({
  participants: ['Anna Lindgren', 'Björn Nilsson'],
  directory: [
    'Anna Lindgren',
    'Björn Nilsson',
    'Lars-Åke Eriksson',
    'Elsa Márakatt',
    'Sten Berg',
    'Dag Holm',
    'Lund, Ingrid',
    'Fatima Hassan (Utbildningsförvaltningen)',
    'Олена Коваленко',
    '王小明',
  ],
  allowList: ['Rum Holm', 'Siri'],
  released: [],
  ...given,
});

const found = (subject: string, given?: Partial<SubjectContext>): string[] =>
  checkSubject(subject, context(given)).findings.map(
    ({ kind, start, end }) => `${kind}: ${subject.slice(start, end)}`,
  );
const safe = (subject: string, given?: Partial<SubjectContext>): string =>
  checkSubject(subject, context(given)).safeSubject;

describe('an identity number in a subject', () => {
  it.each([
    ['Utredning 870504-1237', '870504-1237'],
    ['Utredning 19870504-1237', '19870504-1237'],
    ['Utredning 8705041237', '8705041237'],
    ['Utredning 870504+1237', '870504+1237'],
    ['Utredning 19 870504-1237', '19 870504-1237'],
    ['Utredning 1987-05-04-1237', '1987-05-04-1237'],
    ['Utredning 870504 – 1237', '870504 – 1237'],
    ['Utredning 870564-1234', '870564-1234'],
    ['Antagning 19871224-T986', '19871224-T986'],
  ])('is found in %j', (subject, number) => {
    expect(found(subject)).toEqual([`personnummer: ${number}`]);
  });

  it.each([
    ['a wrong checksum', 'Utredning 870504-1234'],
    ['a day that does not exist', 'Utredning 870231-1237'],
    ['an organisation number', 'Avtal 212000-2452'],
    ['a date with a time', 'Genomgång 2026-11-26 1005'],
    ['a longer figure', 'Order 98705041237'],
    ['an article number', 'Artikel B8705041237'],
  ])('is not seen in %s', (_what, subject) => {
    expect(found(subject)).toEqual([]);
  });

  it.each(['Personnummer 870504-1234', 'pnr: 870504-1234', 'samordningsnr 870564-1230'])(
    'is found in %j in spite of its checksum, because the subject says what it is',
    (subject) => {
      const [finding] = checkSubject(subject, context()).findings;
      expect(finding).toMatchObject({ kind: 'personnummer', evidence: 'cue-word', ruleId: 'B1' });
      expect(safe(subject)).toBe('Möte');
    },
  );
});

describe('a telephone number in a subject', () => {
  it.each([
    ['Ring 070-174 06 14', '070-174 06 14'],
    ['Ring 0701740614 10:00', '0701740614'],
    ['Ring 070 174 06 14 10:00', '070 174 06 14'],
    ['Ring +46 (0)70-174 06 14', '+46 (0)70-174 06 14'],
    ['Ring 0046701740614', '0046701740614'],
    ['Ring +47 22 86 44 00', '+47 22 86 44 00'],
    ['Ring 0911-123 45', '0911-123 45'],
    ['Ring (08) 123 45 67', '(08) 123 45 67'],
    ['Ring 08/123 456 78', '08/123 456 78'],
  ])('is found in %j', (subject, number) => {
    expect(found(subject)).toEqual([`phone: ${number}`]);
  });

  it.each([
    'Kampanj 0771-112 233',
    'Samtal till 112 och 1177',
    'Felanmälan 020-91 90 90',
    'Växel 0911-69 60 00',
    'Öppet 08-10 12-15',
    'Pass 07.30-08.30 12.00',
    'Skift 0900-1030 1045',
    'Möte 2026-11-26 10:00-11:00',
    'Order 0123456789',
  ])('is not seen in %j', (subject) => {
    expect(found(subject)).toEqual([]);
  });
});

describe('an address in a subject', () => {
  it('is found when it is somebody’s own', () => {
    expect(found('Svar till rikard.forslund@example.net')).toEqual([
      'email: rikard.forslund@example.net',
    ]);
    expect(found('Svar till anna.lindgren@alvsunda.example')).toHaveLength(1);
  });

  it.each(['info@', 'kommun@', 'registrator@', 'no-reply@', 'socialnamnden@', 'hr.support@'])(
    'is left alone when it is a function: %s',
    (local) => {
      expect(found(`Frågor till ${local}lindgren.example`)).toEqual([]);
    },
  );
});

describe('a known person in a subject', () => {
  it.each([
    ['Lönesamtal Anna Lindgren', 'Anna Lindgren'],
    ['LÖNESAMTAL ANNA LINDGREN', 'ANNA LINDGREN'],
    ['lönesamtal anna', 'anna'],
    ['Annas lön', 'Annas'],
    ['Lindgrens lön', 'Lindgrens'],
    ['Lön Anna L.', 'Anna L.'],
    ['Lön A. Lindgren', 'A. Lindgren'],
    ['Lön Anna L Lindgren', 'Anna L Lindgren'],
    ['Lön Lars Åke Eriksson', 'Lars Åke Eriksson'],
    ['Lön Lars-Åke', 'Lars-Åke'],
    ['Lön Elsa Marakatt', 'Elsa Marakatt'],
    ['Lön Ingrid Lund', 'Ingrid Lund'],
    ['Lön Fatima', 'Fatima'],
    ['Lön Anna Svensson', 'Anna Svensson'],
    ['Lön Bjo\u0308rn', 'Bjo\u0308rn'],
    ['Lön Олена', 'Олена'],
    ['与王小明会议', '王小明'],
    ['Lön Anna-Elsa', 'Anna-Elsa'],
  ])('is found in %j', (subject, name) => {
    expect(found(subject)).toEqual([`person: ${name}`]);
  });

  it('keeps an English genitive out of the span', () => {
    expect(found("Anna's review")).toEqual(['person: Anna']);
    expect(safe("Anna's review")).toBe('Review');
  });

  it.each([
    'Annandag påsk',
    'Bananna i fruktkorgen',
    'Anna-modellen',
    'Anna Lindgrens gata',
    'Rum Holm kl 10',
    'Genomgång av Siri',
    'stormen Fatima',
    'Utbildningsförvaltningen informerar',
  ])('is not seen in %j', (subject) => {
    expect(found(subject)).toEqual([]);
  });

  it.each(['Sten och grus', 'dag 2', 'Inköp av sten', 'STEN OCH GRUS', 'Besök i Lund', 'Holm'])(
    'is not seen in the ordinary words of %j',
    (subject) => {
      expect(found(subject)).toEqual([]);
    },
  );

  it.each([
    ['Samtal med Sten', ['person: Sten']],
    ['Sten Berg lön', ['person: Sten Berg']],
    ['Sten och Anna', ['person: Sten', 'person: Anna']],
    ['Björn ledig', ['person: Björn']],
    ['Dag H', ['person: Dag H']],
  ])('is found by context in %j', (subject, names) => {
    expect(found(subject)).toEqual(names);
  });

  it('is let be once the user has said that the word is no person', () => {
    expect(found('Genomgång av Anna', { released: ['anna'] })).toEqual([]);
    expect(found('Genomgång av Anna', { released: ['Elsa'] })).toEqual(['person: Anna']);
  });

  it('says whether it was a participant or somebody in the directory', () => {
    const evidence = (subject: string) => checkSubject(subject, context()).findings[0]?.evidence;
    expect(evidence('Lön Anna')).toBe('participant-name');
    expect(evidence('Lön Elsa')).toBe('directory-name');
  });
});

describe('the safe subject', () => {
  it.each([
    ['Lönesamtal Anna Lindgren', 'Lönesamtal'],
    ['Budget med Anna, Björn', 'Budget'],
    ['Budget med Anna och revisorn', 'Budget med revisorn'],
    ['Budget med revisorn och Anna', 'Budget med revisorn'],
    ['Introduktion av Anna till Visma', 'Introduktion till Visma'],
    ['Anna: budget', 'Budget'],
    ['Budget (Anna), rum 4', 'Budget, rum 4'],
    ['Budget (Anna, rum 4)', 'Budget (rum 4)'],
    ['Budget "Anna"', 'Budget'],
    ['Lunch Björn/Anna/Elsa', 'Lunch'],
    ['Planning with Anna and Björn', 'Planning'],
    ['Möte m. Anna', 'Möte'],
    ['Uppföljning tillsammans med Anna!', 'Uppföljning!'],
    ['Ärende 12, pnr 870504-1237, beslut', 'Ärende 12, beslut'],
    ['Anna', 'Möte'],
    ['Anna, 070-174 06 14', 'Möte'],
    ['🎂 Anna', 'Möte'],
  ])('of %j is %j', (subject, expected) => {
    expect(safe(subject)).toBe(expected);
  });

  it('is the subject itself, to the letter, when nothing was found', () => {
    expect(safe('  Budget ,  möte  ')).toBe('  Budget ,  möte  ');
    expect(safe('')).toBe('');
  });
});
