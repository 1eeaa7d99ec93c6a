import { describe, expect, it } from '@jest/globals';
import { roleName } from '../../../bot/domain/ids.ts';
import { anna, karin, newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

const itStaff = roleName('it');
const security = roleName('säkerhetsskydd');

export const describeRoles = (stores: () => StoresUnderTest) =>
  describe('roles', () => {
    it('knows who holds what, and what somebody holds', async () => {
      const { work } = stores();
      const tenant = newTenant();
      await work.run(async (tx) => {
        await tx.roles.grant(tenant, security, karin);
        await tx.roles.grant(tenant, itStaff, anna);
        await tx.roles.grant(tenant, itStaff, karin);
      });

      await work.run(async (tx) => {
        expect(await tx.roles.rolesOf(tenant, karin)).toEqual([itStaff, security]);
        expect(await tx.roles.rolesOf(tenant, anna)).toEqual([itStaff]);
        expect(await tx.roles.holders(tenant)).toEqual([
          { role: itStaff, personId: karin },
          { role: itStaff, personId: anna },
          { role: security, personId: karin },
        ]);
      });
    });

    it('takes a role back, and only that', async () => {
      const { work } = stores();
      const tenant = newTenant();
      await work.run(async (tx) => {
        await tx.roles.grant(tenant, security, karin);
        await tx.roles.grant(tenant, itStaff, karin);
        await tx.roles.grant(tenant, itStaff, anna);
      });

      await work.run((tx) => tx.roles.withdraw(tenant, itStaff, karin));

      await work.run(async (tx) => {
        expect(await tx.roles.rolesOf(tenant, karin)).toEqual([security]);
        expect(await tx.roles.rolesOf(tenant, anna)).toEqual([itStaff]);
      });
    });

    it('grants twice and withdraws twice without a fuss', async () => {
      const { work } = stores();
      const tenant = newTenant();
      await work.run(async (tx) => {
        await tx.roles.grant(tenant, itStaff, karin);
        await tx.roles.grant(tenant, itStaff, karin);
      });
      expect(await work.run((tx) => tx.roles.holders(tenant))).toHaveLength(1);

      await work.run(async (tx) => {
        await tx.roles.withdraw(tenant, itStaff, karin);
        await tx.roles.withdraw(tenant, itStaff, karin);
      });

      expect(await work.run((tx) => tx.roles.holders(tenant))).toEqual([]);
    });

    it('gives nobody a role in an organisation where it was not granted', async () => {
      const { work } = stores();
      const tenant = newTenant();
      await work.run((tx) => tx.roles.grant(tenant, itStaff, karin));

      expect(await work.run((tx) => tx.roles.rolesOf(newTenant(), karin))).toEqual([]);
    });
  });
