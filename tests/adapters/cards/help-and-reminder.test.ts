import { describe, expect, it } from '@jest/globals';
import { bookingFormCard } from '../../../bot/adapters/teams/cards/booking-form-card.ts';
import { checklistCard } from '../../../bot/adapters/teams/cards/checklist-card.ts';
import { problemCard } from '../../../bot/adapters/teams/cards/problem-card.ts';
import { proposalCard } from '../../../bot/adapters/teams/cards/proposal-card.ts';
import { subjectCheckCard } from '../../../bot/adapters/teams/cards/subject-check-card.ts';
import { textsFor } from '../../../bot/adapters/teams/texts.ts';
import type { ChecklistItem } from '../../../bot/domain/checklist.ts';
import { LEVELS, requirementsAt } from '../../../bot/domain/policy.ts';
import { wordsOf } from './expect-valid-card.ts';
import {
  aChecklist,
  aFinding,
  aForm,
  aProposal,
  APP_ID,
  aTroubledProposal,
  NOW,
  pitea,
} from './views.ts';

const sv = textsFor('sv');
const help = `Få hjälp: ${pitea.contact.name.sv}`;

describe('Every card with a problem leads to help (B7)', () => {
  const proposal = (of: ReturnType<typeof aProposal>) =>
    proposalCard(sv, { proposal: of, problems: [], reason: '', now: NOW });
  const form = { form: aForm(), pack: pitea, released: [] };

  it.each([
    [
      'a form with something wrong',
      bookingFormCard(sv, { ...form, problems: [{ field: 'date', problem: 'missing' }] }),
    ],
    ['a proposal with findings', proposal(aTroubledProposal())],
    [
      'a subject that cannot stand',
      subjectCheckCard(sv, {
        subject: 'Björn',
        released: [],
        outcome: {
          kind: 'checked',
          pack: pitea,
          report: { findings: [aFinding(0, 5)], safeSubject: 'Möte' },
        },
      }),
    ],
    [
      'Microsoft that does not answer',
      problemCard(sv, {
        trouble: 'unreachable',
        appId: APP_ID,
        contact: pitea.contact,
        attempt: { verb: 'meetings.show', data: {}, typed: {} },
      }),
    ],
    ['a checklist', checklistCard(sv, aChecklist())],
  ])('%s', (_what, card) => {
    expect(wordsOf(card)).toContain(help);
  });

  it('and a booking without one takes no room for it', () => {
    expect(wordsOf(proposal(aProposal()))).not.toContain(help);
  });
});

describe('The checklist at the start of a meeting', () => {
  it.each(LEVELS)('reminds of camera and place in words (B4) at level %i', (level) => {
    const demanded = requirementsAt(pitea, level);
    const items = demanded.map((requirement): ChecklistItem => ({
      requirement,
      state: { name: 'unmet', because: { kind: 'nobody-present' } },
      perParticipant: [],
    }));

    const words = wordsOf(
      checklistCard(sv, aChecklist({ level, items, presentCount: 0, remaining: 1 })),
    );

    const reminders = demanded.filter(({ id }) => id.startsWith('B4'));
    expect(reminders.length).toBeGreaterThanOrEqual(2);
    for (const { title } of reminders) expect(words).toContain(title.sv);
  });
});
