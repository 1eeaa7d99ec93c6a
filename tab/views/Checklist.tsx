import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import type { PressFailure } from '../hooks/meeting-session.ts';
import { isSettled } from '../hooks/pending-press.ts';
import type { Press } from '../hooks/pending-press.ts';
import type { Act } from '../hooks/use-act.ts';
import { Disclosure } from './Disclosure.tsx';
import { levelTitle } from './level-title.ts';
import { isForViewer } from './line-model.ts';
import type { LineModel } from './line-model.ts';
import { Line } from './Line.tsx';
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  section: { paddingBottom: '8px' },
  heading: {
    margin: 0,
    padding: '14px 12px 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  nothing: { margin: 0, padding: '16px 12px 8px' },
  done: { padding: '12px 8px 0' },
  doneList: { margin: '0 -8px' },
});

/**
 * What remains first, grouped by level; what is met lies folded away below. A line that becomes met while the panel is
 * open keeps its place until the folded part is opened or closed, so that nothing moves under the viewer's finger.
 */
export function Checklist(props: {
  readonly view: MeetingView;
  readonly lines: readonly LineModel[];
  readonly isDisabled: boolean;
  /** Something else in sight is the next thing to do. */
  readonly isPrimaryTaken?: boolean;
  readonly failures: ReadonlyMap<string, PressFailure>;
  readonly onPress: (press: Press) => void;
  readonly act: Act;
}) {
  const styles = useStyles();
  const { t, pick } = useTexts();
  const { view, lines } = props;
  const root = useRef<HTMLDivElement>(null);
  const lastPressed = useRef<string>(undefined);
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => metAmong(lines));
  const stillFolded = new Set([...metAmong(lines)].filter((id) => folded.has(id)));
  if (stillFolded.size !== folded.size) setFolded(stillFolded);

  const isHost = view.role !== 'participant';
  const done = lines.filter((each) => folded.has(each.line.requirementId));
  const open = lines.filter((each) => !folded.has(each.line.requirementId));
  const groups = byLevel(open);
  const next = groups.flatMap((each) => each.lines).find(isForViewer)?.line.requirementId;
  const now = new Date();

  // A line taken back from the folded part moves up: the focus goes with it.
  useEffect(() => {
    if (document.activeElement !== document.body || !lastPressed.current) return;
    const moved = [...(root.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])].find(
      (each) => each.dataset['line'] === lastPressed.current,
    );
    moved?.querySelector<HTMLElement>('[data-action]')?.focus();
  }, [folded]);

  const lineOf = (model: LineModel) => (
    <Line
      key={model.line.requirementId}
      model={model}
      isHost={isHost}
      isNext={!props.isPrimaryTaken && model.line.requirementId === next}
      isDisabled={props.isDisabled}
      failure={props.failures.get(model.line.requirementId)}
      contact={view.contact}
      now={now}
      act={props.act}
      onPress={(press) => {
        lastPressed.current = press.requirementId;
        props.onPress(press);
      }}
    />
  );
  return (
    <div className={styles.section} ref={root}>
      {open.length === 0 && <p className={styles.nothing}>{t('panel.nothingToDo')}</p>}
      {groups.map(({ level, lines: some }) => (
        <div key={level}>
          <h2 className={styles.heading} id={`level-${level}`}>
            {levelTitle(view, level, t, pick)}
          </h2>
          <ul className={styles.list} aria-labelledby={`level-${level}`}>
            {some.map(lineOf)}
          </ul>
        </div>
      ))}
      {lines.some((each) => isSettled(each.state)) && (
        <div className={styles.done}>
          <Disclosure
            label={t('panel.done', { count: metAmong(lines).size })}
            onToggle={() => setFolded(metAmong(lines))}
          >
            <div className={styles.doneList}>
              {byLevel(done).map(({ level, lines: some }) => (
                <div key={level}>
                  <h2 className={styles.heading} id={`done-${level}`}>
                    {levelTitle(view, level, t, pick)}
                  </h2>
                  <ul className={styles.list} aria-labelledby={`done-${level}`}>
                    {some.map(lineOf)}
                  </ul>
                </div>
              ))}
            </div>
          </Disclosure>
        </div>
      )}
    </div>
  );
}

const metAmong = (lines: readonly LineModel[]): ReadonlySet<string> =>
  new Set(lines.flatMap((each) => (isSettled(each.state) ? [each.line.requirementId] : [])));

/** Levels from 0 up; within each, what the viewer can do something about comes first. */
function byLevel(lines: readonly LineModel[]) {
  const levels = [...new Set(lines.map((each) => each.line.level))].toSorted((a, b) => a - b);
  return levels.map((level) => ({
    level,
    lines: lines
      .filter((each) => each.line.level === level)
      .toSorted((a, b) => rankOf(a) - rankOf(b)),
  }));
}

const rankOf = (model: LineModel) => (model.mayConfirm || model.unproven.length > 0 ? 0 : 1);
