import { describe, expect, it } from '@jest/globals';
import { checkSubject } from '../../../bot/domain/subject/check-subject.ts';
import { context, found, safe } from './a-context.ts';

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
