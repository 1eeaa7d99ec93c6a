import { Note } from '../Note.tsx';
import { usePeopleTexts } from './people-texts.ts';

/** V4: Teams has told of nobody coming, so the list is the host's to keep. */
export function RosterNote() {
  const p = usePeopleTexts();
  return (
    <Note isWarning isNarrow title={p('roster.unverified')}>
      {p('roster.unverifiedHow')}
    </Note>
  );
}
