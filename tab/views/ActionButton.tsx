import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';

/**
 * Confirm and undo in one and the same button, so that the focus stays where it was. The second click of a double
 * click is left out: it would take back what the first one did.
 */
export function ActionButton(props: {
  readonly label: string;
  readonly name: string;
  readonly isUndo: boolean;
  readonly isPrimary: boolean;
  readonly isSmall?: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}) {
  const appearance = props.isUndo ? 'subtle' : props.isPrimary ? 'primary' : 'secondary';
  return (
    <Button
      data-action
      data-appearance={appearance}
      appearance={appearance}
      size={(props.isSmall ?? props.isUndo) ? 'small' : 'medium'}
      aria-label={props.name}
      disabledFocusable={props.isDisabled}
      {...(props.isUndo ? { icon: <ArrowUndo16Regular /> } : {})}
      onClick={({ detail }) => {
        if (detail < 2) props.onPress();
      }}
    >
      {props.label}
    </Button>
  );
}
