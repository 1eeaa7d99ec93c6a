import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  problem: {
    margin: '4px 0 0',
    padding: '6px 8px',
    flexBasis: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
});

/** Why a press did not take, said at once to a screen reader too. */
export function ActProblem({ text }: { readonly text: string | undefined }) {
  const styles = useStyles();
  return text === undefined ? null : (
    <p className={styles.problem} role="alert">
      {text}
    </p>
  );
}
