import type { BookingForm, FormProblem } from '../../../app/booking-view.ts';
import { asksAnonymised } from '../../../app/read-answers.ts';
import { ANONYMISED } from '../../../domain/booking.ts';
import type { LevelProposal } from '../../../domain/level-choice.ts';
import type { PolicyPack } from '../../../domain/policy.ts';
import { isLevel } from '../../../domain/policy.ts';
import type { Texts } from '../texts.ts';
import type { Card, CardElement } from './elements.ts';
import { card, execute, heading, hidden, line, textInput } from './elements.ts';
import { contactLine } from './help-card.ts';
import { choiceInput, levelChoiceBlocks } from './level-choice-blocks.ts';
import { levelName } from './levels-card.ts';
import { problemLines } from './problem-lines.ts';

export interface DraftRef {
  readonly id: string;
  readonly version: number;
}

export interface BookingFormView {
  readonly form: BookingForm;
  readonly pack: PolicyPack;
  readonly problems: readonly FormProblem[];
  readonly released: readonly string[];
  /** The draft that the form continues. */
  readonly draft?: DraftRef;
  /** The level that the answers lead to, when that was asked for. */
  readonly levelProposal?: LevelProposal;
  /** Said above the form. */
  readonly notice?: string;
}

/** Asks for everything a booking needs; what was typed stays, and each problem stands at its field. */
export function bookingFormCard(t: Texts, view: BookingFormView): Card {
  const { form, pack, problems, released, draft } = view;
  const data = { released, ...(draft ? { draft: { id: draft.id, version: draft.version } } : {}) };
  const at = (field: FormProblem['field']) => problemLines(t, problems, field, data);
  return card(
    [
      heading(t.say('form.title')),
      ...(problems.length > 0
        ? [
            line({
              text: t.say('form.has-problems', { count: problems.length }),
              isBold: true,
              colour: 'attention',
            }),
          ]
        : []),
      ...(view.notice ? [line({ text: view.notice })] : []),
      textInput('subject', t.say('form.subject'), form.subject, {
        placeholder: t.say('form.subject.hint'),
        maxLength: 1000,
      }),
      ...at('subject'),
      textInput('people', t.say('form.people'), form.people, {
        placeholder: t.say('form.people.hint'),
        maxLength: 6000,
        isMultiline: true,
      }),
      ...at('people'),
      dateInput(t, form.date),
      ...at('date'),
      timeInput(t, form.start),
      ...at('start'),
      minutesInput(t, form.minutes),
      ...at('minutes'),
      repeatsInput(t, form.repeats),
      ...at('repeats'),
      textInput('repeatEnd', t.say('form.repeatEnd'), form.repeatEnd, {
        placeholder: t.say('form.repeatEnd.hint'),
        maxLength: 60,
      }),
      ...at('repeatEnd'),
      {
        type: 'Input.ChoiceSet',
        id: 'level',
        label: t.say('form.level'),
        style: 'compact',
        value: form.level,
        choices: pack.levels.map(({ level }) => ({
          title: levelName(t, pack, level),
          value: String(level),
        })),
      },
      ...at('level'),
      ...levelChoiceBlocks(t, view, data),
      ...anonymisedInput(t, view),
      ...at('anonymised'),
      textInput('documentsLink', t.say('form.documentsLink'), form.documentsLink, {
        placeholder: t.say('form.documentsLink.hint'),
        maxLength: 2000,
      }),
      ...at('documentsLink'),
      textInput('note', t.say('form.note'), form.note, {
        placeholder: t.say('form.note.hint'),
        maxLength: 2000,
        isMultiline: true,
      }),
      ...at('note'),
      ...(problems.length > 0 ? [contactLine(t, pack.contact)] : []),
    ],
    [
      execute(t.say('button.check-booking'), 'booking.check', data, 'positive'),
      execute(t.say('button.cancel'), 'booking.cancel'),
    ],
  );
}

/** Everything of the form as inputs that are not shown, but for those a card shows itself. */
export const hiddenForm = (
  form: BookingForm,
  shown: readonly (keyof BookingForm)[] = [],
): CardElement[] =>
  FIELDS.filter((field) => !shown.includes(field)).map((field) => hidden(field, form[field]));

const FIELDS = [
  'subject',
  'people',
  'date',
  'start',
  'minutes',
  'repeats',
  'repeatEnd',
  'level',
  'attends',
  'secrecy',
  'authority',
  'unmetParties',
  'decision',
  'decisionDate',
  'anonymised',
  'documentsLink',
  'note',
] as const satisfies readonly (keyof BookingForm)[];

// A date picker drops what is no date; then plain text keeps what was typed, so that it can be put right.
export const dateInput = (t: Texts, value: string): CardElement =>
  /^(\d{4}-\d{2}-\d{2})?$/.test(value)
    ? { type: 'Input.Date', id: 'date', label: t.say('form.date'), value }
    : textInput('date', t.say('form.date'), value, { placeholder: t.say('form.date.hint') });

export const timeInput = (t: Texts, value: string): CardElement =>
  /^(\d{2}:\d{2})?$/.test(value)
    ? { type: 'Input.Time', id: 'start', label: t.say('form.start'), value }
    : textInput('start', t.say('form.start'), value, { placeholder: t.say('form.start.hint') });

const minutesInput = (t: Texts, value: string): CardElement =>
  /^\d{1,4}$/.test(value)
    ? { type: 'Input.Number', id: 'minutes', label: t.say('form.minutes'), value: Number(value) }
    : textInput('minutes', t.say('form.minutes'), value);

const REPEATS = ['once', 'weekly', 'fortnightly'] as const;

const repeatsInput = (t: Texts, value: string): CardElement => ({
  type: 'Input.ChoiceSet',
  id: 'repeats',
  label: t.say('form.repeats'),
  style: 'compact',
  value: value === '' ? 'once' : value,
  choices: REPEATS.map((each) => ({ title: t.say(`form.repeats.${each}`), value: each })),
});

/** B8: asked from the level where the pack has it; at other levels an answer given before only travels along. */
function anonymisedInput(t: Texts, { form, pack, problems }: BookingFormView): CardElement[] {
  const level = Number(form.level);
  const isAsked =
    asksAnonymised(pack, isLevel(level) ? level : undefined) ||
    problems.some(({ field }) => field === 'anonymised');
  if (!isAsked) return [hidden('anonymised', form.anonymised)];
  const words = ANONYMISED.map((value) => ({ title: t.say(`form.anonymised.${value}`), value }));
  return [choiceInput(t, { id: 'anonymised', value: form.anonymised, choices: words })];
}
