import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of the record look alike in. */
export const useRecordStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  subheading: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  intro: { margin: '8px 0 12px', maxWidth: '65ch' },
  section: { marginTop: '28px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: '8px 0', padding: '0 0 0 20px', display: 'grid', gap: '6px' },
  problem: { color: tokens.colorStatusDangerForeground3, margin: '8px 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0 0' },
  said: { minHeight: '20px', margin: '8px 0 0' },
});
