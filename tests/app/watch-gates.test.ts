import { describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { requirementId } from '../../bot/domain/ids.ts';
import { annaLindgren, annaSjostrom, karin, reportPresence, tenant } from '../fixtures/a-world.ts';
import { anOpenedGate } from '../fixtures/gate-steps.ts';
import { coHost, participant, start, view } from '../fixtures/meeting-steps.ts';

const SECOND = 1000;
type Opened = Awaited<ReturnType<typeof anOpenedGate>>;
const drift = ({ world, meeting }: Opened) =>
  world.onlineMeetings.change(tenant, meeting.onlineMeetingId, { lobby: 'everyone' });
const mend = ({ world, meeting }: Opened) =>
  world.onlineMeetings.change(tenant, meeting.onlineMeetingId, { lobby: 'organiser' });
const closings = async ({ written }: Opened) =>
  (await written()).filter(({ fact }) => fact.what === 'gate.closed');
/** What the process does by itself after so many seconds. */
const later = async ({ world }: Opened, seconds: number) => {
  world.clock.advance(seconds * SECOND);
  await world.upkeep.watchGates();
};

describe('An open gate whose setting drifts', () => {
  it('is closed by whoever looks, once, in the product’s own name', async () => {
    const at = await anOpenedGate();
    drift(at);
    at.world.clock.advance(6 * SECOND);
    await Promise.all([view(at.world), view(at.world, coHost), view(at.world, participant)]);
    expect(await closings(at)).toMatchObject([
      {
        by: 'system',
        fact: { because: 'setting-drifted', requirement: 'lobby', matter: at.matter },
      },
    ]);
    expect((await view(at.world)).gate).toMatchObject({ closing: { kind: 'setting-drifted' } });
  });

  it('is closed though nobody looks, and stays closed when the setting is mended', async () => {
    const at = await anOpenedGate();
    drift(at);
    await later(at, 31);
    expect(await closings(at)).toHaveLength(1);
    mend(at);
    await later(at, 31);
    expect((await view(at.world)).gate).toMatchObject({ name: 'closed', reasons: [] });
  });

  it('is not looked at between its times, and not at all once it has closed', async () => {
    const at = await anOpenedGate();
    drift(at);
    await later(at, 20);
    expect(await closings(at)).toEqual([]);
    await later(at, 11);
    await at.world.upkeep.publishChanges();
    at.world.onlineMeetings.failAlways('readSettings', new Error('nobody asks'));
    await later(at, 60);
    expect(at.world.logger.lines.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('that a fault kept from being looked at is looked at the next time', async () => {
    const at = await anOpenedGate();
    drift(at);
    // The publisher reads the settings too, and may come first.
    for (const bug of [new Error('a bug'), new Error('a bug')])
      at.world.onlineMeetings.failNext('readSettings', bug);
    await later(at, 31);
    expect(await closings(at)).toEqual([]);
    await later(at, 31);
    expect(await closings(at)).toHaveLength(1);
  });
});

describe('An open gate whose attestation is revoked', () => {
  it('is closed though nobody looks', async () => {
    const at = await anOpenedGate();
    await at.world.work.run((tx) =>
      tx.attestations.revoke(tenant, 'a-100', karin.id, at.world.clock.now()),
    );
    await later(at, 31);
    expect(await closings(at)).toMatchObject([
      { fact: { because: 'attestation-lapsed', requirement: requirementId('encrypted') } },
    ]);
  });
});

describe('An open gate whose settings cannot be read', () => {
  it('shows as closed at once, and is closed in the log after a second try', async () => {
    const at = await anOpenedGate();
    at.world.onlineMeetings.setTrouble('unreachable');
    await later(at, 31);
    expect((await view(at.world)).gate?.name).toBe('closed');
    expect(await closings(at)).toEqual([]);
    await later(at, 11);
    expect(await closings(at)).toMatchObject([{ fact: { because: 'setting-unreadable' } }]);
  });

  it('for a moment goes on, and a later moment is a first one again', async () => {
    const at = await anOpenedGate();
    at.world.onlineMeetings.setTrouble('throttled');
    await later(at, 31);
    at.world.onlineMeetings.setTrouble(undefined);
    await later(at, 11);
    expect((await view(at.world)).gate?.name).toBe('open');
    at.world.onlineMeetings.setTrouble('throttled');
    await later(at, 31);
    expect(await closings(at)).toEqual([]);
  });

  it('is not closed twice as fast by two panels that look at the same time', async () => {
    const at = await anOpenedGate();
    at.world.onlineMeetings.setTrouble('unreachable');
    at.world.clock.advance(6 * SECOND);
    await Promise.all([view(at.world), view(at.world, coHost)]);
    expect(await closings(at)).toEqual([]);
  });
});

describe('Host and co-hosts', () => {
  const joined = async (at: Opened) => {
    await reportPresence(at.world, 'joined', annaSjostrom);
    await at.world.upkeep.publishChanges();
  };

  it('are told once that the gate has closed, with nothing about anybody', async () => {
    const at = await anOpenedGate();
    await at.world.upkeep.publishChanges();
    expect(at.world.notices.shown).toEqual([]);
    await joined(at);
    await reportPresence(at.world, 'left', annaSjostrom);
    await at.world.upkeep.publishChanges();
    expect(at.world.notices.shown).toEqual([
      { thread: at.meeting.threadId, people: [karin.id, annaLindgren.id], notice: 'gate-closed' },
    ]);
  });

  it('are told again when it has been opened again', async () => {
    const at = await anOpenedGate();
    await joined(at);
    await reportPresence(at.world, 'left', annaSjostrom);
    expect(await at.act({ what: 'gate.open', matter: at.matter })).toMatchObject({ ok: true });
    await joined(at);
    expect(at.world.notices.shown).toHaveLength(2);
  });

  it('are told nothing when they have ended the matter themselves', async () => {
    const at = await anOpenedGate();
    await at.act({ what: 'matter.end', matter: at.matter });
    await at.world.upkeep.publishChanges();
    expect(at.world.notices.shown).toEqual([]);
  });

  it('are told later when Teams is busy, and the card in the chat is redrawn all the same', async () => {
    const at = await anOpenedGate();
    await start(at.world);
    await at.world.upkeep.publishChanges();
    const drawn = at.world.chat.messages[0]?.drawn ?? 0;
    at.world.notices.failNext('show', new ServiceFault('throttled', 'connector'));
    await joined(at);
    expect(at.world.notices.shown).toEqual([]);
    expect(at.world.chat.messages[0]?.drawn).toBe(drawn + 1);
    at.world.clock.advance(60 * SECOND);
    await at.world.upkeep.publishChanges();
    expect(at.world.notices.shown).toHaveLength(1);
  });

  it('whom Graph cannot name now are left out, and the organiser is told', async () => {
    const at = await anOpenedGate();
    await at.world.upkeep.publishChanges();
    at.world.clock.advance(6 * SECOND);
    at.world.onlineMeetings.failNext('find', new ServiceFault('unreachable', 'graph'));
    await joined(at);
    expect(at.world.notices.shown.map(({ people }) => people)).toEqual([[karin.id]]);
  });
});
