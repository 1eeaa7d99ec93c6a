import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  page: { padding: '24px 16px', display: 'grid', gap: '8px', justifyItems: 'start' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  text: { margin: '8px 0' },
});

/** A page that has only something to say: empty, refused or failed. `isAlert` also says it to a screen reader at once. */
export function PageMessage(props: {
  readonly title: string;
  readonly text: string;
  readonly isAlert?: boolean;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const { isAlert = false, action } = props;
  // What had the focus is gone from the page, so the focus comes here instead of falling to the top.
  useEffect(() => {
    if (isAlert && document.activeElement === document.body) title.current?.focus();
  }, [isAlert]);
  return (
    <main className={styles.page}>
      <div {...(isAlert ? { role: 'alert' } : {})}>
        <h1 className={styles.title} ref={title} tabIndex={-1}>
          {props.title}
        </h1>
        <p className={styles.text}>{props.text}</p>
      </div>
      {action && (
        <Button appearance="primary" onClick={action.onPress}>
          {action.label}
        </Button>
      )}
    </main>
  );
}
