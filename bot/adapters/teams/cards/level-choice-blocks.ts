import type { BookingForm, FormProblem } from '../../../app/booking-view.ts';
import { LONGEST_REFERENCE } from '../../../domain/booking.ts';
import type { LevelProposal, LevelReason } from '../../../domain/level-choice.ts';
import { LEVEL_QUESTIONS } from '../../../domain/level-choice.ts';
import { ATTENDANCES, SECRECIES } from '../../../domain/level-ground.ts';
import type { PolicyPack } from '../../../domain/policy.ts';
import { opensOn } from '../../../domain/policy.ts';
import type { Texts } from '../texts.ts';
import type { CardElement } from './elements.ts';
import { actionSet, container, execute, hidden, line, textInput } from './elements.ts';
import { levelName } from './levels-card.ts';
import { problemLines } from './problem-lines.ts';
import { sourceText } from './source-text.ts';

const SECTION = 'levelChoice';
const FIELDS: readonly FormProblem['field'][] = [...LEVEL_QUESTIONS, 'decision', 'decisionDate'];

interface LevelChoiceView {
  readonly form: BookingForm;
  readonly pack: PolicyPack;
  readonly problems: readonly FormProblem[];
  readonly levelProposal?: LevelProposal;
}
type PressData = Readonly<Record<string, unknown>>;

/** The guided choice of level (V1): four questions folded away until asked for, and the level they lead to. */
export function levelChoiceBlocks(t: Texts, view: LevelChoiceView, data: PressData): CardElement[] {
  const { form, problems, levelProposal } = view;
  const isOpen =
    levelProposal !== undefined ||
    LEVEL_QUESTIONS.some((field) => form[field] !== '') ||
    problems.some(({ field }) => FIELDS.includes(field));
  return [
    {
      type: 'ActionSet',
      spacing: 'small',
      actions: [
        {
          type: 'Action.ToggleVisibility',
          title: t.say('button.level-guide'),
          targetElements: [SECTION],
        },
      ],
    },
    {
      ...container(
        [
          line({ text: t.say('level-choice.intro') }),
          ...questions(t, view),
          actionSet(execute(t.say('button.propose-level'), 'level.choose', data)),
          ...proposalBlocks(t, view, data),
        ],
        { style: 'emphasis', id: SECTION },
      ),
      isVisible: isOpen,
    },
  ];
}

function questions(t: Texts, view: LevelChoiceView): CardElement[] {
  const { form, problems } = view;
  const at = (field: FormProblem['field']) => problemLines(t, problems, field);
  const answers = {
    attends: ATTENDANCES.map((value) => ({ title: t.say(`form.attends.${value}`), value })),
    secrecy: SECRECIES.map((value) => ({ title: t.say(`form.secrecy.${value}`), value })),
    authority: (['no', 'yes'] as const).map((value) => ({
      title: t.say(`form.authority.${value}`),
      value,
    })),
  };
  const ask = (id: keyof typeof answers) => [
    choiceInput(t, { id, value: form[id], choices: answers[id] }),
    ...at(id),
  ];
  return [
    ...ask('attends'),
    ...ask('secrecy'),
    ...openingInputs(t, view),
    ...ask('authority'),
    textInput('unmetParties', t.say('form.unmetParties'), form.unmetParties, {
      placeholder: t.say('form.unmetParties.hint'),
      maxLength: 4,
    }),
    ...at('unmetParties'),
  ];
}

/** V2: what the pack accepts instead of a refusal, asked for where the answer would be refused. */
function openingInputs(t: Texts, { form, pack, problems }: LevelChoiceView): CardElement[] {
  const accepted = form.secrecy === 'security-classified' ? opensOn(pack) : undefined;
  const at = (field: FormProblem['field']) => problemLines(t, problems, field);
  return [
    ...(accepted
      ? [
          textInput('decision', t.say(`form.decision.${accepted.needs}`), form.decision, {
            placeholder: t.say('form.decision.hint'),
            maxLength: LONGEST_REFERENCE,
          }),
          ...at('decision'),
        ]
      : [hidden('decision', form.decision)]),
    ...(accepted?.needs === 'assessment'
      ? [
          textInput('decisionDate', t.say('form.decisionDate'), form.decisionDate, {
            placeholder: t.say('form.date.hint'),
            maxLength: 60,
          }),
          ...at('decisionDate'),
        ]
      : [hidden('decisionDate', form.decisionDate)]),
  ];
}

/** The level with its reason in words and its source; one press takes it. */
function proposalBlocks(
  t: Texts,
  { form, pack, levelProposal }: LevelChoiceView,
  data: PressData,
): CardElement[] {
  if (!levelProposal) return [];
  const { level, reasons } = levelProposal;
  const isTaken = form.level === String(level);
  return [
    line({
      text: t.say(isTaken ? 'level-choice.taken' : 'level-choice.proposed', {
        level: levelName(t, pack, level),
      }),
      isBold: true,
      ...(isTaken ? { colour: 'good' } : {}),
    }),
    ...reasonLines(t, reasons),
    ...(isTaken
      ? []
      : [
          actionSet(
            execute(
              t.say('button.take-level', { level }),
              'level.choose',
              { ...data, take: true },
              'positive',
            ),
          ),
        ]),
  ];
}

/** Why the level is this one: the answer in words, and where the organisation's documents say so. */
export const reasonLines = (t: Texts, reasons: readonly LevelReason[]): CardElement[] =>
  reasons.map(({ ground, source }) =>
    line(
      { text: `• ${t.say(`level-choice.because.${ground}`)} ` },
      {
        text: `(${source ? sourceText(source) : t.say('level-choice.own-suggestion')})`,
        isSubtle: true,
      },
    ),
  );

/** A question with nothing chosen beforehand, so that what is not answered shows as such. */
export const choiceInput = (
  t: Texts,
  input: {
    readonly id: 'attends' | 'secrecy' | 'authority' | 'anonymised';
    readonly value: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
  },
): CardElement => ({
  type: 'Input.ChoiceSet',
  ...input,
  label: t.say(`form.${input.id}`),
  placeholder: t.say('form.choose'),
  style: 'compact',
  wrap: true,
});
