import type { OpenGate, OpenGateStore } from '../../bot/app/ports/open-gate-store.ts';

export type OpenGates = Map<string, { readonly gate: OpenGate; readonly lookAt: Date }>;

const keyOf = (tenantId: string, meetingId: string) => `${tenantId}\n${meetingId}`;
const done = async <T>(work: () => T): Promise<T> => Promise.resolve().then(work);

export const openGatesOn = ({ openGates }: { readonly openGates: OpenGates }): OpenGateStore => ({
  save: (gate, lookAt) =>
    done(() => void openGates.set(keyOf(gate.tenantId, gate.meetingId), { gate, lookAt })),
  get: (tenant, meeting) => done(() => openGates.get(keyOf(tenant, meeting))?.gate),
  take: (most, now, next) =>
    done(() => {
      const due = [...openGates]
        .filter(([, { lookAt }]) => lookAt <= now)
        .toSorted(([, a], [, b]) => a.lookAt.getTime() - b.lookAt.getTime())
        .slice(0, most);
      for (const [key, { gate }] of due) openGates.set(key, { gate, lookAt: next });
      return due.map(([, { gate }]) => gate);
    }),
  remove: (tenant, meeting, version) =>
    done(() => {
      const found = openGates.get(keyOf(tenant, meeting));
      if (!found || found.gate.version > version) return false;
      return openGates.delete(keyOf(tenant, meeting));
    }),
});
