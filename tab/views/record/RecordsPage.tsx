import { useMemo, useState } from 'react';
import { makeRecordApi } from '../../api/record-client.ts';
import type { Calls } from '../../api/client.ts';
import { RecordList } from './RecordList.tsx';
import { RecordPage } from './RecordPage.tsx';
import { usePrintStyles } from './print-styles.ts';

/** The logs of the viewer's meetings: the list, or one of them. The list stays as it was while one is read. */
export function RecordsPage({ calls }: { readonly calls: Calls }) {
  usePrintStyles();
  const api = useMemo(() => makeRecordApi(calls), [calls]);
  const [open, setOpen] = useState<string>();
  const [closed, setClosed] = useState<string>();
  return (
    <>
      <div hidden={open !== undefined}>
        <RecordList
          api={api}
          cameFrom={open === undefined ? closed : undefined}
          onOpen={(thread) => {
            setClosed(undefined);
            setOpen(thread);
          }}
        />
      </div>
      {open !== undefined && (
        <RecordPage
          key={open}
          api={api}
          thread={open}
          onBack={() => {
            setClosed(open);
            setOpen(undefined);
          }}
        />
      )}
    </>
  );
}
