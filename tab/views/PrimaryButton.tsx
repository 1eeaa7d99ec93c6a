import { Button } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

type Props = Omit<Extract<ComponentProps<typeof Button>, { as?: 'button' }>, 'appearance'>;

/** The next thing to do: never more than one of these in sight. */
export const PrimaryButton = (props: Props) => (
  <Button appearance="primary" data-appearance="primary" {...props} />
);
