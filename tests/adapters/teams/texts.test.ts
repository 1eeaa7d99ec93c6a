import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { formTimes, textsFor } from '../../../bot/adapters/teams/texts.ts';
import english from '../../../bot/texts/en.json' with { type: 'json' };
import swedish from '../../../bot/texts/sv.json' with { type: 'json' };
import { NOW } from '../cards/views.ts';

const sv = textsFor('sv');
const en = textsFor('en');
const at = (iso: string) => new Date(iso);
const forms = (text: unknown): string[] =>
  typeof text === 'string'
    ? [text]
    : typeof text === 'object' && text
      ? Object.values(text).map(String)
      : [];
const placeholders = (text: unknown) =>
  [...new Set(forms(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

describe('The texts', () => {
  it('are the same in both languages, in the same order and with the same placeholders', () => {
    expect(Object.keys(english)).toEqual(Object.keys(swedish));
    const differing = Object.entries(swedish).filter(([key, text]) => {
      const other: unknown = Reflect.get(english, key);
      return (
        JSON.stringify(placeholders(text)) !== JSON.stringify(placeholders(other)) ||
        typeof text !== typeof other
      );
    });
    expect(differing).toEqual([]);
  });

  it('are never empty, and never the Swedish one in English', () => {
    const same = new Set(['app.name', 'quoted']);
    for (const [key, text] of Object.entries(swedish)) {
      for (const form of forms(text)) expect(form.trim()).not.toBe('');
      if (!same.has(key)) expect([key, Reflect.get(english, key)]).not.toEqual([key, text]);
    }
  });

  it('are all used, each by its own key or by the family it belongs to', () => {
    const folder = new URL('../../../bot/adapters/teams/', import.meta.url);
    const code = ['', 'cards/']
      .flatMap((under) =>
        readdirSync(new URL(under, folder))
          .filter((name) => name.endsWith('.ts'))
          .map((name) => readFileSync(new URL(under + name, folder), 'utf8')),
      )
      .join('\n');
    // `a.${x}.b` in the code stands for every key that it could become.
    const families = [...code.matchAll(/`([\w.-]*\$\{[^`]*)`/g)].map(
      ([, template = '']) =>
        new RegExp(
          `^${template
            .replaceAll('.', '\\.')
            .replace(/\$\{[^}]*\}/g, '[\\w-]+')
            .replace(/[^\w.\\[\]+-]/g, '')}$`,
        ),
    );
    const unused = Object.keys(swedish).filter(
      (key) => !code.includes(`'${key}'`) && !families.some((family) => family.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('choose the plural form by the number told', () => {
    expect(sv.say('checklist.present', { count: 1 })).toBe('1 person är med just nu.');
    expect(sv.say('checklist.present', { count: 0 })).toBe('0 personer är med just nu.');
    expect(en.say('checklist.remaining', { count: 2 })).toBe('2 things left');
  });

  it('put values in their places without reading them as places of their own', () => {
    expect(sv.say('problem.people.not-found', { typed: '{typed} $& {x}' })).toContain(
      '”{typed} $& {x}”',
    );
  });
});

describe('Times are told in Swedish time', () => {
  const hour = { start: at('2026-11-26T09:00:00Z'), end: at('2026-11-26T10:00:00Z') };

  it('as Swedes and English readers write them', () => {
    expect(sv.period(hour, NOW)).toBe('tors 26 nov 10.00–11.00');
    expect(en.period(hour, NOW)).toBe('Thu 26 Nov 10:00–11:00');
  });

  it('with the year when it is another', () => {
    const next = { start: at('2027-01-04T09:00:00Z'), end: at('2027-01-04T10:00:00Z') };
    expect(sv.period(next, NOW)).toBe('mån 4 jan 2027 10.00–11.00');
  });

  it('with both days when a meeting passes midnight, but not when it ends there', () => {
    const late = at('2026-11-26T22:30:00Z');
    expect(sv.period({ start: late, end: at('2026-11-26T23:30:00Z') }, NOW)).toBe(
      'tors 26 nov 23.30 – fre 27 nov 00.30',
    );
    expect(sv.period({ start: late, end: at('2026-11-26T23:00:00Z') }, NOW)).toBe(
      'tors 26 nov 23.30–00.00',
    );
  });

  it('across the change to summer time', () => {
    const night = { start: at('2027-03-28T00:30:00Z'), end: at('2027-03-28T01:30:00Z') };
    expect(sv.period(night, at('2027-03-01T00:00:00Z'))).toBe('sön 28 mars 01.30–03.30');
  });

  it('in the form as its fields are written', () => {
    expect(formTimes(at('2026-12-31T23:05:00Z'))).toEqual({ date: '2027-01-01', start: '00:05' });
    expect(formTimes(at('2026-07-01T22:00:00Z'))).toEqual({ date: '2026-07-02', start: '00:00' });
  });
});
