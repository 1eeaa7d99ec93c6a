import type { Texts } from '../texts.ts';
import type { Card, CardAction, CardElement } from './elements.ts';
import { card, heading, line } from './elements.ts';

/** A short answer in words, with what can be done next. `inputs` keep what was typed. */
export const noticeCard = (
  t: Texts,
  view: {
    readonly title: string;
    readonly text: string;
    readonly inputs?: readonly CardElement[];
    readonly actions?: readonly CardAction[];
  },
): Card =>
  card(
    [heading(view.title), line({ text: view.text }), ...(view.inputs ?? [])],
    view.actions ?? [],
  );
