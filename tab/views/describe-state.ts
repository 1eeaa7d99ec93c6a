import type { ItemState } from '../../bot/contract/meeting.ts';
import { isSettled } from '../hooks/pending-press.ts';
import type { Texts } from '../texts/texts.ts';
import { clockTime, dayOf } from '../texts/times.ts';
import { describeSettings } from './describe-settings.ts';
import type { LineModel } from './line-model.ts';

/** Each has an icon and a word of its own, so that no status is told by colour alone. */
export type Tone = 'met' | 'todo' | 'waiting' | 'unmet' | 'unknown';

export interface StateDescription {
  readonly tone: Tone;
  readonly word: string;
  /** The proof, or why it is not met. */
  readonly detail: string;
  /** What to do about it, where a press here is not the cure. */
  readonly cure?: string;
}

type Proof = Extract<ItemState, { name: 'met' }>['proof'];
type Shortcoming = Extract<ItemState, { name: 'unmet' }>['because'];

/** A line's state in words. */
export function describeLine(
  model: LineModel,
  isHost: boolean,
  texts: Texts,
  now: Date,
): StateDescription {
  const { state, people } = model;
  const { t } = texts;
  const isAboutPeople = people.length > 0;
  if (
    isAboutPeople &&
    state.name === 'met' &&
    state.proof.kind === 'confirmation' &&
    people.length > 1
  ) {
    const time = clockTime(new Date(state.proof.at), texts.language, now);
    const detail = t('proof.confirmationAll', { total: people.length, time });
    return { tone: 'met', word: t('status.met'), detail };
  }
  const confirmed = people.filter((each) => isSettled(each.state)).length;
  if (
    model.unproven.length > 0 &&
    !(state.name === 'unmet' && state.because.kind === 'consent-lost')
  )
    return {
      tone: 'todo',
      word: t('status.todo'),
      detail: t('unmet.proven', { confirmed, total: people.length }),
    };
  if (isAboutPeople && state.name === 'unmet' && state.because.kind === 'not-confirmed') {
    const isOurs = people.some((each) => each.mayConfirm && !isSettled(each.state));
    const detail = t('unmet.progress', { confirmed, total: people.length });
    return isOurs
      ? { tone: 'todo', word: t('status.todo'), detail }
      : { tone: 'waiting', word: t('status.waiting'), detail, cure: t('unmet.waitingForOthers') };
  }
  return describeState(state, { isHost, mayConfirm: model.mayConfirm }, texts, now);
}

/** One person's state in a few words: the list of people is read at a glance. */
export function describePerson(
  state: ItemState,
  mayConfirm: boolean,
  texts: Texts,
  now: Date,
): { readonly tone: Tone; readonly text: string } {
  const { tone, word } = describeState(state, { isHost: true, mayConfirm }, texts, now);
  if (state.name !== 'met' || state.proof.kind !== 'confirmation') return { tone, text: word };
  const { at, byViewer, byName } = state.proof;
  const time = clockTime(new Date(at), texts.language, now);
  if (byViewer) return { tone, text: texts.t('person.byYou', { time }) };
  if (byName === undefined) return { tone, text: texts.t('person.met', { time }) };
  return { tone, text: texts.t('person.byName', { name: byName, time }) };
}

/** One state in words. */
export function describeState(
  state: ItemState,
  viewer: { readonly isHost: boolean; readonly mayConfirm: boolean },
  texts: Texts,
  now: Date,
): StateDescription {
  const { t } = texts;
  switch (state.name) {
    case 'met':
      return { tone: 'met', word: t('status.met'), detail: describeProof(state.proof, texts, now) };
    case 'unmet':
      return describeShortcoming(state.because, viewer, texts);
    case 'set-aside': {
      const time = clockTime(new Date(state.at), texts.language, now);
      const reason =
        state.reason === undefined ? {} : { cure: t('setAside.reason', { reason: state.reason }) };
      return {
        tone: 'met',
        word: t('status.setAside'),
        detail: t('setAside.at', { time }),
        ...reason,
      };
    }
    case 'unknown':
      return {
        tone: 'unknown',
        word: t('status.unknown'),
        detail: t('unknown.counts'),
        cure: t(`unknown.${state.why}`),
      };
  }
}

function describeProof(proof: Proof, { t, language }: Texts, now: Date): string {
  const time = (instant: string) => clockTime(new Date(instant), language, now);
  switch (proof.kind) {
    case 'setting':
      return t('proof.setting', { time: time(proof.readAt) });
    case 'attestation':
      return t('proof.attestation', { date: dayOf(new Date(proof.expiresAt), language) });
    case 'confirmation':
      if (proof.byViewer) return t('proof.confirmationViewer', { time: time(proof.at) });
      return proof.byName === undefined
        ? t('proof.confirmation', { time: time(proof.at) })
        : t('proof.confirmationNamed', { name: proof.byName, time: time(proof.at) });
    case 'booking':
      return t('proof.booking');
    case 'identity':
      return t('proof.identity', { time: time(proof.at) });
    case 'consent':
      return t(proof.answer === 'accepted' ? 'proof.consent' : 'proof.informed', {
        time: time(proof.at),
      });
    case 'nobody-concerned':
      return t('proof.nobodyConcerned');
  }
}

function describeShortcoming(
  because: Shortcoming,
  viewer: { readonly isHost: boolean; readonly mayConfirm: boolean },
  { t, language }: Texts,
): StateDescription {
  const unmet = { tone: 'unmet', word: t('status.unmet') } as const;
  const waiting = { tone: 'waiting', word: t('status.waiting') } as const;
  const todo = { tone: 'todo', word: t('status.todo') } as const;
  switch (because.kind) {
    case 'not-confirmed':
      if (viewer.mayConfirm) return { ...todo, detail: t('unmet.confirm') };
      return {
        ...waiting,
        detail: t(viewer.isHost ? 'unmet.waitingForOthers' : 'unmet.waitingForHost'),
      };
    case 'nobody-present':
      return { ...waiting, detail: t('unmet.nobody') };
    case 'settings-differ': {
      const { detail, cure } = describeSettings(because.settings, t);
      return { ...unmet, detail, ...(viewer.isHost && cure !== undefined ? { cure } : {}) };
    }
    case 'attestation': {
      const cure = t('unmet.attestationCure');
      if (because.standing === 'lapsed' && because.expiredAt) {
        const date = dayOf(new Date(because.expiredAt), language);
        return { ...unmet, detail: t('unmet.lapsedOn', { date }), cure };
      }
      return { ...unmet, detail: t(`unmet.${because.standing}`), cure };
    }
    case 'identity-unproven':
      return {
        ...todo,
        detail: t(because.proven.length > 0 ? 'unmet.identityHalf' : 'unmet.identity'),
      };
    case 'consent-missing':
      return { ...todo, detail: t('unmet.consentMissing') };
    case 'consent-lost':
      return { ...unmet, detail: t('unmet.consentLost') };
  }
}
