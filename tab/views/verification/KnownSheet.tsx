import { usePeopleTexts } from '../people/people-texts.ts';
import { KnownForm } from './KnownForm.tsx';
import { mayTakeShortPath } from './stage.ts';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';
import type { InSheet } from './in-sheet.ts';
import { PrimaryButton } from '../PrimaryButton.tsx';

/** A1 for several at once: everybody in the list whom the host knows. */
export function KnownSheet(props: InSheet) {
  const styles = useSheetStyles();
  const p = usePeopleTexts();
  const { view, close } = props;
  const people = view.participants.filter((each) => mayTakeShortPath(each, view));
  return (
    <div className={styles.page}>
      <h2 id={props.titleId} className={styles.title}>
        {p('known.title')}
      </h2>
      {people.length > 0 ? (
        <>
          <StepHeading key="ask" text={p('known.several')} />
          <KnownForm {...props} people={people} onDone={close} />
        </>
      ) : (
        <>
          <StepHeading key="nobody" text={p('known.nobody')} />
          <div>
            <PrimaryButton onClick={close}>{p('sheet.back')}</PrimaryButton>
          </div>
        </>
      )}
    </div>
  );
}
