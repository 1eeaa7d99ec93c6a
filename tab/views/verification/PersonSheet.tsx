import { useState } from 'react';
import type { MeetingView, ParticipantView } from '../../../bot/contract/meeting.ts';
import { personFacts } from '../people/person-facts.ts';
import { usePeopleTexts } from '../people/people-texts.ts';
import { personIn } from '../course/people-words.ts';
import { personName } from '../person-name.ts';
import { StatusIcon } from '../StatusIcon.tsx';
import { useTexts } from '../texts-context.ts';
import { ConsentStep } from './ConsentStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FactorStep } from './FactorStep.tsx';
import { RefusedStep } from './RefusedStep.tsx';
import { effectiveProof, stageOf } from './stage.ts';
import type { Stage } from './stage.ts';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';
import type { ConsentLanguage, InSheet, OnPerson } from './in-sheet.ts';
import { WhoStep } from './WhoStep.tsx';
import { PrimaryButton } from '../PrimaryButton.tsx';

/**
 * One person's identity and consent, a step at a time. Where it stands is read from the meeting: it goes on from there
 * when it is opened anew, and moves on when another host has done a step meanwhile.
 */
export function PersonSheet(props: InSheet & { readonly participantId: string }) {
  const styles = useSheetStyles();
  const { t } = useTexts();
  const p = usePeopleTexts();
  const [language, setLanguage] = useState<ConsentLanguage>('sv');
  const { view, participantId } = props;
  const stage = stageOf(view, participantId);
  const known = personIn(view, participantId);
  const participant = view.participants.find((each) => each.participantId === participantId);
  const person = known ? personName(known, t) : p('sheet.somebody');
  const place = placeOf(stage, view, participant);
  return (
    <div className={styles.page}>
      <div>
        <h2 id={props.titleId} className={styles.title}>
          {p('sheet.person', { person })}
        </h2>
        {place && <p className={styles.note}>{p('sheet.step', place)}</p>}
      </div>
      {participant && <Shown view={view} participant={participant} />}
      {participant ? (
        <Step
          key={keyOf(stage, participant)}
          stage={stage}
          {...props}
          {...{ participant, language, setLanguage }}
        />
      ) : (
        <Absent key={stage.name} stage={stage} close={props.close} />
      )}
    </div>
  );
}

/** A step begins anew when what it rests on has changed; the short path shows two things in one. */
const keyOf = (stage: Stage, { party, proven }: ParticipantView) =>
  stage.name === 'factor' ? [party, ...proven].join(' ') : stage.name;

function Step({ stage, ...props }: OnPerson & { readonly stage: Stage }) {
  switch (stage.name) {
    case 'who':
      return <WhoStep {...props} />;
    case 'factor':
      return <FactorStep isSecond={stage.isSecond} {...props} />;
    case 'consent':
      return <ConsentStep {...props} />;
    case 'refused':
      return <RefusedStep {...props} />;
    case 'done':
      return <DoneStep {...props} />;
    case 'gone':
    case 'in-lobby':
      return null;
  }
}

/** What is shown so far, in sight at each step. */
function Shown({ view, participant }: { view: MeetingView; participant: ParticipantView }) {
  const styles = useSheetStyles();
  const p = usePeopleTexts();
  if (effectiveProof(participant, view).length === 0) return null;
  const facts = personFacts(participant, view, p).filter(
    ({ tone }, index) => index === 0 || tone === 'met',
  );
  return (
    <ul className={styles.shown}>
      {facts.map(({ tone, text }) => (
        <li key={text} className={styles.fact}>
          <StatusIcon tone={tone} />
          <span className={styles.note}>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Absent({ stage, close }: { readonly stage: Stage; readonly close: () => void }) {
  const styles = useSheetStyles();
  const p = usePeopleTexts();
  const name = stage.name === 'in-lobby' ? 'inLobby' : 'gone';
  return (
    <>
      <StepHeading text={p(`sheet.${name}`)} />
      <p className={styles.text}>{p(`sheet.${name}How`)}</p>
      <div>
        <PrimaryButton onClick={close}>{p('sheet.back')}</PrimaryButton>
      </div>
    </>
  );
}

/** Which step of how many; undefined where steps have not begun or are over. */
function placeOf(
  stage: Stage,
  view: MeetingView,
  participant: ParticipantView | undefined,
): { step: number; total: number } | undefined {
  if (participant?.party === undefined) return undefined;
  const total = view.consent ? 3 : 2;
  switch (stage.name) {
    case 'factor':
      return { step: stage.isSecond ? 2 : 1, total };
    case 'consent':
      return { step: 3, total };
    case 'gone':
    case 'in-lobby':
    case 'who':
    case 'refused':
    case 'done':
      return undefined;
  }
}
