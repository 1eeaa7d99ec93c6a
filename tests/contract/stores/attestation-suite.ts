import { describe, expect, it } from '@jest/globals';
import { anAttestation, anna, karin, newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

export const describeAttestations = (stores: () => StoresUnderTest) =>
  describe('attestations', () => {
    it("gives an organisation's own back, earliest first, revoked ones included", async () => {
      const { work } = stores();
      const tenantId = newTenant();
      const late = anAttestation({ tenantId, attestedAt: new Date('2026-11-22T08:00Z') });
      const revoked = anAttestation({
        tenantId,
        attestedAt: new Date('2026-11-21T08:00Z'),
        revoked: { at: new Date('2026-11-21T09:00:00.500Z'), by: anna },
      });
      await work.run(async (tx) => {
        for (const each of [late, revoked, anAttestation()]) await tx.attestations.insert(each);
      });

      await expect(work.run((tx) => tx.attestations.all(tenantId))).resolves.toEqual([
        revoked,
        late,
      ]);
    });

    it('is revoked once: by whom and when stay as they were', async () => {
      const { work } = stores();
      const attestation = anAttestation();
      const at = new Date('2026-11-23T10:00:00.321Z');
      await work.run((tx) => tx.attestations.insert(attestation));
      const revoke = (by: typeof karin, when: Date) =>
        work.run((tx) => tx.attestations.revoke(attestation.tenantId, attestation.id, by, when));

      expect(await revoke(karin, at)).toBe(true);
      expect(await revoke(anna, new Date('2026-11-24T10:00Z'))).toBe(false);

      await expect(work.run((tx) => tx.attestations.all(attestation.tenantId))).resolves.toEqual([
        { ...attestation, revoked: { at, by: karin } },
      ]);
    });

    it("cannot be revoked from another organisation, nor when it isn't there", async () => {
      const { work } = stores();
      const attestation = anAttestation();
      await work.run((tx) => tx.attestations.insert(attestation));

      const answers = await work.run(async (tx) => [
        await tx.attestations.revoke(newTenant(), attestation.id, karin, new Date()),
        await tx.attestations.revoke(attestation.tenantId, 'unknown', karin, new Date()),
      ]);

      expect(answers).toEqual([false, false]);
      const [kept] = await work.run((tx) => tx.attestations.all(attestation.tenantId));
      expect(kept).toEqual(attestation);
    });

    it('is revoked by exactly one of ten who try at once', async () => {
      const { work } = stores();
      const { tenantId, id, ...rest } = anAttestation();
      await work.run((tx) => tx.attestations.insert({ tenantId, id, ...rest }));

      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          work.run((tx) => tx.attestations.revoke(tenantId, id, karin, new Date())),
        ),
      );

      expect(answers.filter(Boolean)).toHaveLength(1);
    });
  });
