import { describe, expect, it } from '@jest/globals';
import { writeInvitation } from '../../../bot/adapters/teams/write-invitation.ts';
import type { Invitation } from '../../../bot/app/invitation.ts';
import { aPack } from '../../fixtures/a-pack.ts';

type Assessment = Parameters<Invitation>[0];
const about = (changes: Partial<Assessment> = {}) =>
  ({ pack: aPack(), level: 1, documentsLink: '', note: '', ...changes }) as Assessment;

describe('The invitation', () => {
  it('says the level and what it asks of whoever takes part, and where to get help', () => {
    const text = writeInvitation()(about());
    expect(text).toContain('Mötet hålls på nivå 1, Nivå 1.');
    expect(text).toContain('– Krav camera\n– Krav known');
    expect(text).not.toContain('Krav lobby');
    expect(text).toContain('it@alvsunda.example');
  });

  it('begins with the note and holds the link to the documents', () => {
    const text = writeInvitation()(
      about({ note: 'Läs på!', documentsLink: 'https://portal.example/1' }),
    );
    expect(text.startsWith('Läs på!')).toBe(true);
    expect(text).toContain('Handlingar: https://portal.example/1');
  });

  it('leaves no empty paragraph and no unfilled placeholder, in either language', () => {
    for (const locale of ['sv', 'en'] as const) {
      expect(writeInvitation(locale)(about())).not.toMatch(/\{|\n{3,}|^\n|\n$/);
    }
  });
});
