import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  button: { paddingLeft: '4px', paddingRight: '8px', minWidth: 0, justifyContent: 'start' },
  // The buttons of several in a row stand beside each other; what they open takes the whole width below.
  whole: { display: 'contents' },
  content: { paddingTop: '4px', order: 1, flexBasis: '100%', minWidth: 0 },
});

/** A button that shows and hides what follows it. `name` is for screen readers, when the label alone is not enough. */
export function Disclosure(props: {
  readonly label: string;
  readonly openLabel?: string;
  readonly name?: string;
  readonly onToggle?: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const label = isOpen ? (props.openLabel ?? props.label) : props.label;
  return (
    <div className={styles.whole}>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        aria-controls={id}
        {...(props.name ? { 'aria-label': `${label} ${props.name}` } : {})}
        onClick={() => {
          setOpen(!isOpen);
          props.onToggle?.();
        }}
      >
        {label}
      </Button>
      <div id={id} hidden={!isOpen} className={styles.content}>
        {isOpen && props.children}
      </div>
    </div>
  );
}
