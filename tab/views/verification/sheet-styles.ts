import { makeStyles, tokens } from '@fluentui/react-components';
import { hiddenStyle } from '../hidden-style.ts';

/** What the pages of the sheet look alike in. */
export const useSheetStyles = makeStyles({
  page: { display: 'grid', gap: '12px', justifyItems: 'stretch' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  step: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightBold,
    outlineStyle: 'none',
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  choices: { display: 'grid', gap: '10px', listStyleType: 'none', margin: 0, padding: 0 },
  shown: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '2px' },
  fact: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: '6px' },
  choice: { display: 'grid', gap: '2px' },
  wide: { width: '100%', justifyContent: 'start', textAlign: 'start' },
  box: {
    margin: 0,
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: tokens.lineHeightBase300,
  },
  // As large as it can be read out from, and never wider than a panel of 280 pixels.
  code: {
    margin: 0,
    padding: '12px 4px',
    textAlign: 'center',
    fontSize: '34px',
    lineHeight: '44px',
    fontWeight: tokens.fontWeightBold,
    fontVariantNumeric: 'tabular-nums',
    letterSpacing: '2px',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground3,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hidden: hiddenStyle,
  words: {
    margin: 0,
    padding: '12px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightBold,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
