import { describe, expect, it } from '@jest/globals';
import { checkSubject } from '../../../bot/domain/subject/check-subject.ts';

// Nobody is known here: what is found is found by the subject alone.
const nobody = { participants: [], directory: [], allowList: [], released: [] };
const people = (subject: string): string[] =>
  checkSubject(subject, nobody)
    .findings.filter(({ kind }) => kind === 'person')
    .map(({ start, end }) => subject.slice(start, end));

describe('a name in a subject', () => {
  it.each([
    ['after a meeting with one person', 'Lönesamtal Ingrid Bergqvist', ['Ingrid Bergqvist']],
    ['after a preposition', 'Samtal med Sten', ['Sten']],
    ['after a title', 'Kommunalråd Pettersson', ['Pettersson']],
    ['after "Familjen"', 'Familjen Nilsson', ['Nilsson']],
    ['before a verb', 'Kvist informerar om kvistar', ['Kvist']],
    ['in the genitive', 'Kajsas avslutning', ['Kajsas']],
    ['in the English genitive', "John's review", ['John']],
    ['with initials', 'K-G Bergman avtackas', ['K-G Bergman']],
    ['with an initial after', 'Rehab Kalle B', ['Kalle B']],
    ['in small letters', 'lönesamtal ingrid bergqvist', ['ingrid bergqvist']],
    ['in capitals', 'INTERVJU MED KARIN STRÖM', ['KARIN STRÖM']],
    ['as a double name', 'Avtackning Britt-Marie', ['Britt-Marie']],
    ['as a nickname', 'snack m kicki', ['kicki']],
    ['in a list', 'Rikard/Stina', ['Rikard', 'Stina']],
    ['from afar', 'Intervju: Fatuma Ali', ['Fatuma Ali']],
    ['in English', 'Onboarding: Priya Sharma', ['Priya Sharma']],
    ['behind a room', 'Rum Asken, Vanja leder', ['Vanja']],
  ])('is found %s', (_where, subject, names) => {
    expect(people(subject)).toEqual(names);
  });

  it.each([
    ['a room', 'Mötesrum Astrid'],
    ['a preschool', 'Förskolan Lisa'],
    ['a storm', 'Stormen Alfrida'],
    ['a project', 'Projekt Ester'],
    ['a saint', 'S:t Görans sjukhus'],
    ['a square', 'Karl Johans torg'],
    ['a road', 'Sven Hedins väg'],
    ['a firm', 'Nilssons Bygg AB'],
    ['a firm in small letters', 'perssons plåt, offert'],
    ['partners', 'Lundgren & Söner'],
    ['a restaurant', 'Pizzeria Roma'],
    ['a prize', 'Karin Boye-priset'],
    ['a method', 'Anna-metoden, utbildning'],
    ['a law', 'Lex Maria'],
    ['a system', 'Kalle, chattrobot'],
    ['a work', 'Pettson och Findus, bio'],
    ['a king', 'Gustav III'],
    ['a ship', 'M/S Birger'],
    ['a named day', 'Gustav Adolfsdagen'],
    ['a municipality', 'Nora kommun'],
    ['an animal', 'Björnjakt, info'],
    ['plants', 'Alm, ask och ek'],
    ['an English word', 'Will call back'],
    ['an abbreviation in capitals', 'Programråd VO'],
    ['a unit', 'Enhetschef Väst'],
  ])('is not seen in %s', (_what, subject) => {
    expect(people(subject)).toEqual([]);
  });
});
