import type { UnitOfWork } from '../../../bot/app/ports/unit-of-work.ts';
import { erasePayloads } from '../../../bot/adapters/db/erase-payloads.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import type { MeetingId, TenantId } from '../../../bot/domain/ids.ts';
import { makeFakeUnitOfWork } from '../../fakes/fake-unit-of-work.ts';
import { engines } from './databases-under-test.ts';
import type { DatabaseUnderTest } from './databases-under-test.ts';

export interface StoresUnderTest {
  readonly work: UnitOfWork;
  erase(tenantId: TenantId, meetingId: MeetingId, seq: number): Promise<void>;
  close(): Promise<void>;
}

/** Every implementation of the stores, the in-memory one included: all are held to the same suite. */
export const implementations: readonly (readonly [string, () => Promise<StoresUnderTest>])[] = [
  ['the fake', openFake],
  ...engines.map(([name, open]) => [name, async () => storesIn(await open())] as const),
];

function openFake(): Promise<StoresUnderTest> {
  const work = makeFakeUnitOfWork();
  return Promise.resolve({
    work,
    erase: (tenantId, meetingId, seq) => Promise.resolve(work.erase(tenantId, meetingId, seq)),
    close: () => Promise.resolve(),
  });
}

const storesIn = ({ db, asEraser, close }: DatabaseUnderTest): StoresUnderTest => ({
  work: makeUnitOfWork(db),
  erase: async (tenantId, meetingId, seq) => {
    await asEraser((eraser) => erasePayloads(eraser, tenantId, { kind: 'entry', meetingId, seq }));
  },
  close,
});
