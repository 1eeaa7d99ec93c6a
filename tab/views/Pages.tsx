import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import en from '../texts/pages.en.json' with { type: 'json' };
import sv from '../texts/pages.sv.json' with { type: 'json' };
import { useTexts } from './texts-context.ts';

const useStyles = makeStyles({
  pages: {
    listStyleType: 'none',
    margin: '0 0 20px',
    padding: '0 0 8px',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const texts = { sv, en };
const PAGES = ['attestations', 'records', 'admin'] as const;
export type PageName = (typeof PAGES)[number];

/**
 * The personal tab's pages, of which only administrators have the last. Buttons and no tab list: Fluent's is three times as large
 * as everything else here.
 */
export function Pages(props: {
  readonly isAdministrator: boolean;
  readonly children: (page: PageName, open: (page: PageName) => void) => ReactNode;
}) {
  const styles = useStyles();
  const t = texts[useTexts().language];
  const [page, open] = useState<PageName>('attestations');
  // A link inside a page that takes its place is gone with it; the focus goes to where one has come.
  const nav = useRef<HTMLElement>(null);
  const opened = useRef(page);
  useEffect(() => {
    if (opened.current !== page)
      nav.current?.querySelector<HTMLElement>('[aria-current=page]')?.focus();
    opened.current = page;
  }, [page]);
  return (
    <>
      <nav ref={nav} aria-label={t.pages} data-screen-only>
        <ul className={styles.pages}>
          {PAGES.filter((each) => each !== 'admin' || props.isAdministrator).map((each) => (
            <li key={each}>
              <Button
                appearance={each === page ? 'outline' : 'subtle'}
                {...(each === page ? { 'aria-current': 'page' as const } : {})}
                onClick={() => open(each)}
              >
                {t[`page.${each}`]}
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      {props.children(page, open)}
    </>
  );
}
