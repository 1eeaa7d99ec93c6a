import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/**
 * A part of the panel whose buttons come and go: when the one that had the focus is gone, the focus moves to the part
 * itself and not back to the top of the page.
 */
export function KeepFocus(props: {
  readonly label: string;
  readonly className?: string;
  /** A name that others find the part by. */
  readonly place?: string;
  readonly children: ReactNode;
}) {
  const root = useRef<HTMLElement>(null);
  const focused = useRef<EventTarget>(undefined);
  useEffect(() => {
    const isGone = focused.current instanceof Node && !focused.current.isConnected;
    if (!isGone) return;
    focused.current = undefined;
    if (document.activeElement === document.body) root.current?.focus();
  });
  return (
    <section
      ref={root}
      tabIndex={-1}
      aria-label={props.label}
      data-place={props.place}
      style={{ outlineStyle: 'none' }}
      {...(props.className ? { className: props.className } : {})}
      onFocus={({ target }) => {
        focused.current = target;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget) focused.current = undefined;
      }}
    >
      {props.children}
    </section>
  );
}
