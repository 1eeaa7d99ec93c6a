import { useState } from 'react';
import { CodeStep } from './CodeStep.tsx';
import { FactorChoice } from './FactorChoice.tsx';
import type { FactorPage } from './FactorChoice.tsx';
import type { OnPerson } from './in-sheet.ts';
import { PhraseStep } from './PhraseStep.tsx';
import { SeenStep } from './SeenStep.tsx';
import { refusalOf } from './stage.ts';
import { Back } from './Back.tsx';

/** One factor for a party: a code first, as most can be reached by telephone; then something of another kind (A2, A3). */
export function FactorStep(props: OnPerson & { readonly isSecond: boolean }) {
  const { participant, view, isSecond } = props;
  const isCodeFirst = !isSecond && !refusalOf(participant, view, 'callback-code');
  const [page, setPage] = useState<FactorPage | 'choose'>(isCodeFirst ? 'code' : 'choose');
  const choose = () => setPage('choose');
  switch (page) {
    case 'choose':
      return <FactorChoice {...props} onChoose={setPage} />;
    case 'code':
      return <CodeStep {...props} onOtherWay={choose} />;
    case 'phrase':
      return (
        <>
          <PhraseStep {...props} />
          <Back onPress={choose} />
        </>
      );
    case 'likeness':
    case 'e-identification':
      return (
        <>
          <SeenStep {...props} means={page} />
          <Back onPress={choose} />
        </>
      );
  }
}
