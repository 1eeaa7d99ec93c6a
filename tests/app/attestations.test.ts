import { describe, expect, it } from '@jest/globals';
import { personId, requirementId } from '../../bot/domain/ids.ts';
import { IT } from '../fixtures/a-pack.ts';
import { aBookedMeeting, aWorld, actorFor, annaSjostrom, karin } from '../fixtures/a-world.ts';
import { host, view, lineIn } from '../fixtures/meeting-steps.ts';

describe('Attestations', () => {
  const expiresAt = new Date('2027-06-01T00:00:00Z');
  const admin = actorFor(annaSjostrom, { isAdministrator: true });
  const command = {
    requirementId: requirementId('encrypted'),
    evidence: 'Granskning 2026:4',
    expiresAt,
  };

  it('are made by a holder of the role that the pack names, and prove the line in every meeting', async () => {
    const world = aWorld();
    await aBookedMeeting(world, 2);
    expect(await world.tab.attest(host, command)).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    });
    await world.tab.setRoleHolder(admin, { role: IT, personId: karin.id, holds: true });
    const attested = await world.tab.attest(host, command);
    expect(lineIn(await view(world), 'encrypted')?.state).toMatchObject({
      name: 'met',
      proof: { expiresAt },
    });
    await world.tab.revokeAttestation(host, attested.ok ? attested.value.id : '');
    expect(lineIn(await view(world), 'encrypted')?.state).toMatchObject({
      because: { standing: 'revoked' },
    });
  });

  it.each([
    [{ evidence: '  ' }, { field: 'evidence', problem: 'missing' }],
    [{ evidence: 'x'.repeat(301) }, { field: 'evidence', problem: 'too-long' }],
    [{ evidence: 'Enligt Björn Nilsson' }, { field: 'evidence', problem: 'holds-personal-data' }],
    [{ expiresAt: new Date('2026-11-23T08:00:00Z') }, { field: 'expiresAt', problem: 'not-ahead' }],
    [
      { expiresAt: new Date('2028-01-01T00:00:00Z') },
      { field: 'expiresAt', problem: 'too-far-ahead' },
    ],
  ])('with %j are refused', async (changes, problem) => {
    const world = aWorld();
    await world.tab.setRoleHolder(admin, { role: IT, personId: karin.id, holds: true });
    expect(await world.tab.attest(host, { ...command, ...changes })).toEqual({
      ok: false,
      refusal: { kind: 'form', ...problem },
    });
  });

  it('may name in their evidence what an administrator has decided is nobody’s name', async () => {
    const world = aWorld();
    await world.tab.setRoleHolder(admin, { role: IT, personId: karin.id, holds: true });
    const naming = { ...command, evidence: 'Enligt Vera' };
    expect(await world.tab.attest(host, naming)).toMatchObject({
      refusal: { problem: 'holds-personal-data' },
    });
    await world.words.add(admin, 'Vera');
    expect(await world.tab.attest(host, naming)).toMatchObject({ ok: true });
  });

  it('are not for administrators as such, and roles are not for others to give', async () => {
    const world = aWorld();
    expect(await world.tab.attest(admin, command)).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    expect(await world.tab.viewRoleHolders(host)).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    const grant = { role: IT, personId: karin.id, holds: true };
    expect(await world.tab.setRoleHolder(host, grant)).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    expect(
      await world.tab.setRoleHolder(admin, { ...grant, personId: personId('nobody') }),
    ).toMatchObject({ refusal: { kind: 'unknown-person' } });
  });
});
