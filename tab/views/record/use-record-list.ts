import { useCallback, useEffect, useState } from 'react';
import type { RecordsView } from '../../../bot/contract/record.ts';
import type { RecordApi } from '../../api/record-client.ts';

type List =
  | { readonly name: 'loading' | 'failed' }
  | {
      readonly name: 'loaded';
      readonly meetings: RecordsView['meetings'];
      /** Where the next page begins; undefined when there is none. */
      readonly next: string | undefined;
    };

interface Said {
  readonly key: 'list.added' | 'list.moreNone' | 'list.moreFailed';
  readonly count: number;
}

/** The list as far as it has been fetched; a page that cannot be fetched takes nothing away. */
export function useRecordList(api: RecordApi) {
  const [list, setList] = useState<List>({ name: 'loading' });
  const [said, setSaid] = useState<Said>();
  const reload = useCallback(async () => setList(await firstPage(api)), [api]);
  useEffect(() => {
    let isGone = false;
    void firstPage(api).then((page) => {
      if (!isGone) setList(page);
    });
    return () => {
      isGone = true;
    };
  }, [api]);
  const more = async () => {
    if (list.name !== 'loaded' || list.next === undefined) return;
    setSaid(undefined);
    const reply = await api.list(list.next);
    if (!reply.ok) return setSaid({ key: 'list.moreFailed', count: 0 });
    // A meeting that goes on moves to the top, and may come again.
    const known = new Set(list.meetings.map(({ thread }) => thread));
    const added = reply.value.meetings.filter(({ thread }) => !known.has(thread));
    setList({
      name: 'loaded',
      meetings: [...list.meetings, ...added],
      next: reply.value.next,
    });
    setSaid({ key: added.length > 0 ? 'list.added' : 'list.moreNone', count: added.length });
  };
  return { list, said, reload, more };
}

async function firstPage(api: RecordApi): Promise<List> {
  const reply = await api.list();
  if (!reply.ok) return { name: 'failed' };
  return { name: 'loaded', meetings: reply.value.meetings, next: reply.value.next };
}
