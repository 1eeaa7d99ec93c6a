import { describe, expect, it } from '@jest/globals';
import { checklistCard } from '../../../bot/adapters/teams/cards/checklist-card.ts';
import { textsFor } from '../../../bot/adapters/teams/texts.ts';
import { wordsOf } from './expect-valid-card.ts';
import { aChecklist } from './views.ts';

const sv = textsFor('sv');

describe('The checklist card', () => {
  it.each([
    ['open', 'Ärende § 7 är öppet.'],
    ['closed', 'Ärende § 7 är inte öppnat än.'],
    ['closed-again', 'Ärende § 7 är stängt igen. Värdens sidopanel visar varför.'],
  ] as const)('says of the matter at hand that it is %s', (state, said) => {
    const words = wordsOf(checklistCard(sv, aChecklist({ gate: { matter: '§ 7', state } })));

    expect(words).toContain(said);
  });
});
