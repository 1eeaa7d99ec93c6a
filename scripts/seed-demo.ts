import { openDatabase } from '../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../bot/adapters/db/unit-of-work.ts';
import { makeLogger } from '../bot/adapters/system/logger.ts';
import { makeSecrets } from '../bot/adapters/system/secrets.ts';
import { loadPacks } from '../bot/adapters/policy/load-packs.ts';
import { makePolicySource } from '../bot/adapters/policy/policy-source.ts';
import type { Secrets } from '../bot/app/ports/secrets.ts';
import type { Stores } from '../bot/app/ports/unit-of-work.ts';
import type { Attestation } from '../bot/domain/attestation.ts';
import { meetingId, onlineMeetingId, personId, tenantId, threadId } from '../bot/domain/ids.ts';
import type { MeetingFact } from '../bot/domain/meeting-event.ts';
import { isSettingName } from '../bot/domain/meeting-settings.ts';
import type { Level, PolicyPack } from '../bot/domain/policy.ts';
import { settingsAt } from '../bot/domain/policy.ts';
import { readConfig } from '../bot/config.ts';
import type { DemoMeeting } from '../bot/demo/graph/demo-meetings.ts';
import { demoMeetings } from '../bot/demo/graph/demo-meetings.ts';
import { personCalled, town } from '../bot/demo/town.ts';

const DAY = 24 * 60 * 60_000;
const tenant = tenantId(town.tenantId);

/**
 * What Älvsunda has done before the demo begins: the IT manager holds the role that attests, one attestation is valid and
 * the others have lapsed, and the meetings booked in Mötesvakt have their levels. Runs on the store that the server then
 * opens, before the server starts; what is there already is left alone. With `--new-graph` what an earlier Graph was asked to watch
 * is forgotten: the demo's Graph keeps nothing from one run to the next, as Microsoft's does.
 */
async function seedDemo(): Promise<void> {
  const config = readConfig(process.env);
  const now = new Date();
  const policies = makePolicySource({
    packs: loadPacks(config.policyDir),
    tenants: new Map([...config.tenants].map(([id, pack]) => [tenantId(id), pack])),
  });
  const database = await openDatabase(config.database, { logger: makeLogger(config.logLevel) });
  try {
    const pack = policies.packFor(tenant);
    const secrets = makeSecrets(config.hashKey);
    await makeUnitOfWork(database).run(async (tx) => {
      await seedAttestations(tx, pack, secrets, now);
      for (const meeting of demoMeetings) await seedMeeting(tx, pack, secrets, meeting, now);
      if (process.argv.includes('--new-graph')) await forgetSubscriptions(tx);
    });
  } finally {
    await database.close();
  }
}

async function forgetSubscriptions(tx: Stores): Promise<void> {
  for (const { personId: person } of await tx.subscriptions.all(tenant))
    await tx.subscriptions.remove(tenant, person);
}

async function seedAttestations(
  tx: Stores,
  pack: PolicyPack,
  secrets: Secrets,
  now: Date,
): Promise<void> {
  if ((await tx.attestations.all(tenant)).length > 0) return;
  const itManager = personId(idOf('mohammed.ali'));
  const demanded = pack.requirements.filter(({ control }) => control.kind === 'tenant');
  for (const [index, requirement] of demanded.entries()) {
    if (requirement.control.kind === 'tenant')
      await tx.roles.grant(tenant, requirement.control.attestedBy, itManager);
    const isValid = index === 0;
    const attestation: Attestation = {
      tenantId: tenant,
      id: secrets.newId(),
      requirementId: requirement.id,
      attestedBy: itManager,
      attestedAt: new Date(now.getTime() - (isValid ? 60 : 400) * DAY),
      evidence: isValid
        ? 'Granskning av Teams, dnr KS 2026/118'
        : 'Leverantörens intyg, dnr KS 2025/44',
      expiresAt: new Date(now.getTime() + (isValid ? 300 : -35) * DAY),
    };
    await tx.attestations.insert(attestation);
  }
}

async function seedMeeting(
  tx: Stores,
  pack: PolicyPack,
  secrets: Secrets,
  meeting: DemoMeeting,
  now: Date,
): Promise<void> {
  const thread = threadId(meeting.threadId);
  if (meeting.level === undefined || (await tx.meetings.byThread(tenant, thread))) return;
  const id = meetingId(secrets.newId());
  const organiser = personId(idOf(meeting.organiser));
  await tx.meetings.save({
    tenantId: tenant,
    id,
    threadId: thread,
    organiserId: organiser,
    iCalUId: meeting.iCalUId,
    joinUrl: meeting.joinUrl,
    onlineMeetingId: onlineMeetingId(meeting.onlineMeetingId),
  });
  const by = { at: now, by: organiser, pack: pack.version };
  const appended = await tx.events.append(tenant, id, 0, [
    { ...by, fact: { what: 'level.set', level: meeting.level, source: 'booking' } },
    { ...by, fact: appliedAt(pack, meeting.level, meeting.unlicensed ?? []) },
  ]);
  if (!appended.ok) throw new Error('the log of a new meeting is not empty');
}

/** As if the settings of the level had been applied: what differs in Teams now has been changed there since. */
function appliedAt(pack: PolicyPack, level: Level, unlicensed: readonly string[]): MeetingFact {
  const demanded = Object.keys(settingsAt(pack, level)).filter(isSettingName);
  return {
    what: 'settings.applied',
    set: demanded.filter((name) => !unlicensed.includes(name)),
    refused: demanded
      .filter((name) => unlicensed.includes(name))
      .map((setting) => ({ setting, because: 'licence' })),
  };
}

function idOf(handle: string): string {
  const person = personCalled(handle);
  if (!person) throw new Error(`nobody is called ${handle}`);
  return person.id;
}

await seedDemo();
