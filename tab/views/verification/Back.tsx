import { Button } from '@fluentui/react-components';
import { usePeopleTexts } from '../people/people-texts.ts';

/** To the page before, in the same step. */
export function Back({ onPress }: { readonly onPress: () => void }) {
  const p = usePeopleTexts();
  return (
    <div>
      <Button appearance="subtle" size="small" onClick={onPress}>
        {p('sheet.previous')}
      </Button>
    </div>
  );
}
