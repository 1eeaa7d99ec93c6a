import { describe, expect, it } from '@jest/globals';
import { FINDING_KINDS } from '../../../bot/domain/subject/finding.ts';
import { bookingFormCard } from '../../../bot/adapters/teams/cards/booking-form-card.ts';
import { checklistCard } from '../../../bot/adapters/teams/cards/checklist-card.ts';
import type { Card } from '../../../bot/adapters/teams/cards/elements.ts';
import { helpCard, welcomeCard } from '../../../bot/adapters/teams/cards/help-card.ts';
import { levelsCard } from '../../../bot/adapters/teams/cards/levels-card.ts';
import { myMeetingsCard } from '../../../bot/adapters/teams/cards/my-meetings-card.ts';
import { noticeCard } from '../../../bot/adapters/teams/cards/notice-card.ts';
import { problemCard } from '../../../bot/adapters/teams/cards/problem-card.ts';
import { proposalCard } from '../../../bot/adapters/teams/cards/proposal-card.ts';
import { receiptCard } from '../../../bot/adapters/teams/cards/receipt-card.ts';
import { subjectCheckCard } from '../../../bot/adapters/teams/cards/subject-check-card.ts';
import type { Texts } from '../../../bot/adapters/teams/texts.ts';
import { textsFor } from '../../../bot/adapters/teams/texts.ts';
import { LEVELS, requirementsAt } from '../../../bot/domain/policy.ts';
import type { FindingKind } from '../../../bot/domain/subject/finding.ts';
import { problemsOfEveryKind } from './every-problem.ts';
import { expectValidCard } from './expect-valid-card.ts';
import {
  aChecklist,
  aFinding,
  aForm,
  aMeetingAhead,
  anItem,
  aPerson,
  aProposal,
  aReceipt,
  aTouch,
  aTroubledProposal,
  APP_ID,
  confirmedAt,
  EXTREME_SUBJECTS,
  NOW,
  ORGANISER,
  pitea,
  toBeConfirmed,
} from './views.ts';

const LONG_NAME = `Maximiliana ${'von Hohenzollern-Sigmaringen '.repeat(6)}`;
const fifty = Array.from({ length: 50 }, (_, at) => aPerson(at + 10, `${LONG_NAME}${at}`));
const fullForm = (subject: string) =>
  aForm({
    subject,
    people: fifty
      .map(({ displayName, address }) => `${displayName.slice(0, 60)} <${address}>`)
      .join(', '),
    documentsLink: `https://x.example/${'a'.repeat(1900)}`,
    note: 'ö'.repeat(2000),
  });
const KINDS: readonly FindingKind[] = FINDING_KINDS;
const everyKind = KINDS.map((kind, at) => aFinding(at * 2, at * 2 + 1, kind));

const everyProblem = problemsOfEveryKind(fifty);

const REASONS = (['personal-circumstances', 'unmet-parties'] as const).map((ground) => ({
  ground,
  level: 4 as const,
}));

const crowded = (subject: string) =>
  aProposal({
    level: 3,
    lowest: { level: 4, reasons: REASONS },
    linkFault: 'not-the-portal',
    answers: { level: { unmetParties: 100 }, anonymised: 'yes' },
    form: fullForm(subject),
    people: fifty.map((each) => ({ isOutside: false, ...each })),
    released: Array.from({ length: 20 }, (_, at) => `ord${at}`),
    subject: { findings: subject.length > 40 ? everyKind : [], safeSubject: 'Möte' },
    adjacency: {
      ...aTroubledProposal().adjacency,
      touches: fifty.map(({ id }) => aTouch({ personId: id })),
      own: fifty.map(() => aTouch({ personId: ORGANISER })),
      unknown: fifty.map(({ id }) => ({ personId: id, why: 'throttled' as const })),
    },
    obstacles: [
      { about: 'subject', consequence: 'blocks' },
      { about: 'adjacency', consequence: 'takes-reason' },
    ],
  });

const full = requirementsAt(pitea, 4);
const lines = (state: Parameters<typeof anItem>[1]) => full.map(({ id }) => anItem(id, state, 50));

const cards: Record<string, (t: Texts) => Card> = {
  help: (t) => helpCard(t, { contact: pitea.contact }),
  'help without the pack': (t) => helpCard(t, {}),
  welcome: (t) => welcomeCard(t),
  levels: (t) => levelsCard(t, pitea),
  notice: (t) => noticeCard(t, { title: t.say('cancelled.title'), text: t.say('cancelled.text') }),
  'subject, nothing asked yet': (t) =>
    subjectCheckCard(t, { subject: '', released: [], outcome: { kind: 'not-checked' } }),
  'subject refused': (t) =>
    subjectCheckCard(t, {
      subject: 'x'.repeat(1000),
      released: [],
      outcome: { kind: 'refused', problem: { field: 'subject', problem: 'too-long', most: 255 } },
    }),
  'subject with every kind of finding': (t) =>
    subjectCheckCard(t, {
      subject: 'a '.repeat(20),
      released: [],
      outcome: {
        kind: 'checked',
        pack: pitea,
        report: { findings: everyKind, safeSubject: 'Möte' },
      },
    }),
  'booking form, empty': (t) =>
    bookingFormCard(t, {
      form: {
        subject: '',
        people: '',
        date: '',
        start: '',
        minutes: '60',
        repeats: '',
        repeatEnd: '',
        level: '0',
        attends: '',
        secrecy: '',
        authority: '',
        unmetParties: '',
        decision: '',
        decisionDate: '',
        anonymised: '',
        documentsLink: '',
        note: '',
      },
      pack: pitea,
      problems: [],
      released: [],
    }),
  'booking form with every problem': (t) =>
    bookingFormCard(t, {
      form: fullForm('Ämne'),
      pack: pitea,
      problems: everyProblem,
      released: [],
    }),
  'proposal with nothing to say': (t) =>
    proposalCard(t, { proposal: aProposal(), problems: [], reason: '', now: NOW }),
  'proposal with findings': (t) =>
    proposalCard(t, {
      proposal: aTroubledProposal(),
      problems: everyProblem,
      reason: 'Därför',
      now: NOW,
    }),
  'proposal for the organiser alone': (t) =>
    proposalCard(t, { proposal: aProposal({ people: [] }), problems: [], reason: '', now: NOW }),
  'receipt with nothing done': (t) => {
    const { joinUrl: _, webLink: __, ...receipt } = aReceipt();
    return receiptCard(t, { receipt, now: NOW, appId: APP_ID });
  },
  'receipt with every line': (t) =>
    receiptCard(t, {
      receipt: aReceipt({
        level: 4,
        lines: [
          ...lines(confirmedAt(1)),
          ...lines(toBeConfirmed),
          ...lines({ name: 'unknown', why: 'not-permitted' }),
        ],
        refusedSettings: [
          { setting: 'lobby', because: 'unsaid' },
          { setting: 'chat', because: 'policy' },
          { setting: 'endToEndEncrypted', because: 'licence' },
        ],
      }),
      now: NOW,
      appId: APP_ID,
    }),
  'my meetings, none': (t) => myMeetingsCard(t, { meetings: [], now: NOW }),
  'my meetings, fifty': (t) =>
    myMeetingsCard(t, {
      meetings: Array.from({ length: 50 }, () =>
        aMeetingAhead({
          subject: 'Ä'.repeat(255),
          subjectFindings: everyKind,
          touchesNeighbour: true,
        }),
      ),
      now: NOW,
    }),
  'checklist at the highest level, all open': (t) =>
    checklistCard(
      t,
      aChecklist({
        level: 4,
        items: lines(toBeConfirmed),
        remaining: full.length,
        presentCount: 50,
      }),
    ),
  'checklist at the highest level, all met': (t) =>
    checklistCard(t, aChecklist({ level: 4, items: lines(confirmedAt(3)), remaining: 0 })),
  'checklist of a meeting booked elsewhere': (t) =>
    checklistCard(
      t,
      aChecklist({ level: 0, isLevelKnown: false, phase: { name: 'called' }, presentCount: 0 }),
    ),
  'problem with a whole form kept': (t) =>
    problemCard(t, {
      trouble: 'throttled',
      appId: APP_ID,
      contact: pitea.contact,
      retryAfterSeconds: 12,
      attempt: {
        verb: 'booking.confirm',
        data: { released: [], draft: { id: 'x', version: 1 } },
        typed: { ...fullForm('Ämne'), reason: 'r'.repeat(300) },
      },
    }),
};

describe.each(['sv', 'en'] as const)('Cards in %s', (locale) => {
  const t = textsFor(locale);

  it.each(Object.keys(cards))('%s is a card that Teams takes', (name) => {
    const made = cards[name]?.(t);
    if (!made) throw new Error(name);
    expectValidCard(made);
  });

  describe.each(Object.entries(EXTREME_SUBJECTS))('with a subject %s', (_what, subject) => {
    it('stay within what Teams takes, and keep the subject as it was typed', () => {
      const view = { pack: pitea, problems: [], released: [] };
      const made = [
        subjectCheckCard(t, { subject, released: [], outcome: { kind: 'not-checked' } }),
        bookingFormCard(t, { ...view, form: fullForm(subject) }),
        proposalCard(t, {
          proposal: crowded(subject),
          problems: [],
          reason: 'x'.repeat(300),
          now: NOW,
        }),
      ];
      for (const each of made) {
        expectValidCard(each);
        expect(each.body).toContainEqual(
          expect.objectContaining({ id: 'subject', value: subject }),
        );
      }
      expectValidCard(receiptCard(t, { receipt: aReceipt({ subject }), now: NOW, appId: APP_ID }));
      expectValidCard(myMeetingsCard(t, { meetings: [aMeetingAhead({ subject })], now: NOW }));
    });
  });

  it.each(LEVELS)('tell a checklist at level %i within what Teams takes', (level) => {
    const items = requirementsAt(pitea, level).map(({ id }, at) =>
      anItem(id, at % 2 ? toBeConfirmed : confirmedAt(at), 50),
    );

    expectValidCard(checklistCard(t, aChecklist({ level, items })));
  });
});
