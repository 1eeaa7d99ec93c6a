import { lazy, Suspense } from 'react';
import type { PersonPicking } from './PersonPickerForm.tsx';

const PersonPickerForm = lazy(async () => ({
  default: (await import('./PersonPickerForm.tsx')).PersonPickerForm,
}));

/** Somebody to pick for one act. The form is fetched when it is first shown. */
export function PersonPicker(props: PersonPicking) {
  return (
    <Suspense fallback={null}>
      <PersonPickerForm {...props} />
    </Suspense>
  );
}
