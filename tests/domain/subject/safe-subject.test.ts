import { describe, expect, it } from '@jest/globals';
import { safe } from './a-context.ts';

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

  it.each([
    ['Orosanmälan Kalle B 20120412-9811', 'Ärende'],
    ['Rehabmöte Anna Lindgren', 'Möte'],
    ['Varningssamtal Anna Lindgren', 'Samtal'],
    ['Socialnämnden § 14: LVU Anna Lindgren', 'Socialnämnden § 14, Ärende'],
    ['sjukskriven t.o.m. fredag', 'Ärende'],
    ['A.L. uppsägning', 'Ärende'],
  ])('of the secret matter %j is %j', (subject, expected) => {
    expect(safe(subject)).toBe(expected);
  });

  it('holds no case number and no initials', () => {
    expect(safe('Beredning KS 2024-412, Anna Lindgren')).toBe('Beredning');
    expect(safe('A.L. beredning')).toBe('Beredning');
  });
});
