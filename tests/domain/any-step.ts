import fc from 'fast-check';
import type { Act } from '../../bot/domain/act.ts';
import { matterId } from '../../bot/domain/ids.ts';
import type { ParticipantId } from '../../bot/domain/ids.ts';
import type { Level } from '../../bot/domain/policy.ts';
import type { MeetingRun } from './a-meeting-run.ts';
import {
  EVERYBODY,
  member,
  mia,
  organiser,
  sam,
  secretary,
  seeToEverything,
} from './a-meeting-run.ts';
import { anyAct } from './any-act.ts';

type Pressed = { readonly do: 'press'; readonly act: Act; readonly actor: typeof organiser };
/** Something that happens to a meeting or around it. */
export type Step =
  | Pressed
  | { readonly do: 'join' | 'leave'; readonly who: ParticipantId }
  | {
      readonly do: 'confirm' | 'withdraw';
      readonly line: string;
      readonly who: ParticipantId | undefined;
    }
  | { readonly do: 'level'; readonly level: Level }
  | { readonly do: 'drift' | 'mend' | 'hide' | 'revoke' | 'see-to' | 'start' | 'end' }
  | { readonly do: 'attest'; readonly minutes: number }
  | { readonly do: 'wait'; readonly minutes: number }
  /** Sees to everything, answers for parties, and opens the gate of the matter at hand. */
  | { readonly do: 'open' };

/** The run makes these ids in turn. */
const MATTERS = [1, 2, 3, 4].map((id) => matterId(`00000000-0000-4000-9000-00000000000${id}`));
const who = fc.constantFrom(...EVERYBODY);

export const pressBy = (...actors: readonly (typeof organiser)[]): fc.Arbitrary<Pressed> =>
  fc.record({ do: fc.constant('press'), act: anyAct(MATTERS), actor: fc.constantFrom(...actors) });

export const anyStep: fc.Arbitrary<Step> = fc.oneof<fc.WeightedArbitrary<Step>[]>(
  { weight: 12, arbitrary: pressBy(organiser, secretary, member) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('join', 'leave'), who }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('confirm', 'withdraw'),
      line: fc.constantFrom('camera', 'look', 'headset', 'order', 'room'),
      who: fc.option(who, { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('level'), level: fc.constantFrom(1, 2, 3, 4) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('drift', 'mend', 'hide', 'revoke', 'see-to') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('start', 'end') }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('attest'), minutes: fc.constantFrom(5, 500) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait'), minutes: fc.constantFrom(1, 8, 30) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open') }) },
);

const PARTICIPANT_LINES = ['camera', 'look', 'headset'];

export function take(run: MeetingRun, step: Step): void {
  const isHere = (id: ParticipantId) =>
    run.meeting().present.some(({ participant }) => participant === id);
  switch (step.do) {
    case 'press':
      return void run.press(step.act, step.actor);
    case 'join':
      return run.join(step.who);
    case 'leave':
      return run.leave(step.who);
    case 'confirm':
    case 'withdraw': {
      const isForSomebody = PARTICIPANT_LINES.includes(step.line);
      if (isForSomebody !== (step.who !== undefined)) return;
      if (step.who !== undefined && !isHere(step.who)) return;
      return run[step.do](step.line, ...(step.who === undefined ? [] : [step.who]));
    }
    case 'level': {
      const from = run.meeting().level;
      return run.write(organiser, { what: 'level.changed', from, level: step.level });
    }
    case 'drift':
      return run.set({ lobby: 'everyone' });
    case 'mend':
      return run.set({});
    case 'hide':
      return run.hideSettings();
    case 'revoke':
      return run.revoke();
    case 'see-to':
      return seeToEverything(run);
    case 'start':
      return run.write('system', { what: 'meeting.started' });
    case 'end':
      return run.write('system', { what: 'meeting.ended' });
    case 'attest':
      return run.attest('encrypted', step.minutes);
    case 'wait':
      return run.wait(step.minutes);
    case 'open':
      return openAll(run);
  }
}

function openAll(run: MeetingRun): void {
  const waiting = run.meeting().matters.find(({ state }) => state === 'waiting');
  if (run.meeting().present.length === 0) run.join(sam, mia);
  if (waiting && !run.gate()) run.press({ what: 'matter.begin', matter: waiting.id });
  seeToEverything(run);
  for (const { participant, party } of run.meeting().present) {
    if (party === undefined) continue;
    run.press({ what: 'consent.inform', participant, language: 'sv' });
    run.press({ what: 'consent.answer', participant, language: 'sv', answer: 'accepted' });
    run.write(organiser, { what: 'factor.proven', participant, means: 'letter-phrase' });
    run.write(organiser, { what: 'factor.proven', participant, means: 'callback-code' });
  }
  const atHand = run.meeting().matters.find(({ state }) => state === 'current');
  if (atHand) run.press({ what: 'gate.open', matter: atHand.id });
}
