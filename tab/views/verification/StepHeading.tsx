import { useEffect, useRef } from 'react';
import { useSheetStyles } from './sheet-styles.ts';

/** A step's heading takes the focus as the step begins, so that a screen reader reads where one has come. */
export function StepHeading({ text }: { readonly text: string }) {
  const styles = useSheetStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <h3 ref={heading} tabIndex={-1} className={styles.step}>
      {text}
    </h3>
  );
}
