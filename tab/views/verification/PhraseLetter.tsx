import { Button, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { IssuedPhrase, IssuePhraseBody } from '../../../bot/contract/verification.ts';
import type { Language } from '../../texts/texts.ts';
import { peopleTextsIn, usePeopleTexts } from '../people/people-texts.ts';
import { StepHeading } from './StepHeading.tsx';
import { useSheetStyles } from './sheet-styles.ts';
import { PrimaryButton } from '../PrimaryButton.tsx';

/**
 * On paper there is the letter and nothing else, dark on white whatever the theme. As text, for rules inside a media query
 * are lost when they are given as objects.
 */
const usePrintStyles = makeStaticStyles(`
  @media print {
    body * { visibility: hidden; }
    [data-letter] {
      position: absolute; top: 0; left: 0; width: 100%; max-height: none !important; padding: 20mm !important;
      box-sizing: border-box; border: none !important; background: #fff !important;
      font-size: 12pt !important; line-height: 1.5 !important;
    }
    [data-letter], [data-letter] * { visibility: visible; color: #000; }
  }
`);

const useStyles = makeStyles({
  letter: {
    margin: 0,
    padding: '10px 12px',
    maxHeight: '220px',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

const LANGUAGES: readonly Language[] = ['sv', 'en'];

/** The phrase, the only time it is shown, and the whole text in both languages, to copy or print. */
export function PhraseLetter(
  props: IssuedPhrase & {
    readonly means: IssuePhraseBody['means'];
    readonly organisation: Readonly<Record<Language, string>>;
    readonly onAnother: () => void;
    readonly close: () => void;
  },
) {
  usePrintStyles();
  const styles = useSheetStyles();
  const own = useStyles();
  const p = usePeopleTexts();
  const letter = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState('');
  const { phrase, party, means, organisation } = props;
  const text = LANGUAGES.map((language) =>
    peopleTextsIn(language)(means === 'letter-phrase' ? 'phrase.letter' : 'phrase.email', {
      phrase,
      organisation: organisation[language],
    }),
  ).join('\n\n– – –\n\n');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(p('phrase.copied'));
    } catch {
      // Where Teams does not let a page write to the clipboard, the text is marked for the person to copy.
      const range = document.createRange();
      if (letter.current) range.selectNodeContents(letter.current);
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      setTold(p('phrase.marked'));
    }
  };
  return (
    <>
      <StepHeading text={p('phrase.ready', { party })} />
      <p className={styles.words} data-phrase>
        {phrase}
      </p>
      <p className={styles.text}>{p('phrase.once')}</p>
      <div
        ref={letter}
        className={own.letter}
        data-letter
        role="region"
        tabIndex={0}
        aria-label={p(`phrase.${means}`)}
      >
        {text}
      </div>
      <div className={styles.buttons}>
        <PrimaryButton onClick={() => void copy()}>{p('phrase.copy')}</PrimaryButton>
        {means === 'letter-phrase' && (
          <Button onClick={() => window.print()}>{p('phrase.print')}</Button>
        )}
      </div>
      <p className={styles.note} role="status">
        {told}
      </p>
      <div className={styles.buttons}>
        <Button appearance="subtle" size="small" onClick={props.onAnother}>
          {p('phrase.another')}
        </Button>
        <Button appearance="subtle" size="small" onClick={props.close}>
          {p('phrase.done')}
        </Button>
      </div>
    </>
  );
}
