import { describe, expect, it } from '@jest/globals';
import type { Level } from '../../bot/domain/policy.ts';
import { annaSjostrom, reportPresence } from '../fixtures/a-world.ts';
import { aMatterAtHand } from '../fixtures/gate-steps.ts';
import { start } from '../fixtures/meeting-steps.ts';

/** A matter at hand, the meeting begun, and its checklist handed out as a card. */
async function withCard(level: Level) {
  const at = await aMatterAtHand(level);
  await start(at.world);
  const gateOnCard = async () => {
    await at.world.upkeep.publishChanges();
    const shown = at.world.chat.messages.at(-1)?.view;
    return shown === undefined || shown === 'moved' ? 'no card' : shown.gate;
  };
  return { ...at, gateOnCard };
}

describe('The card in the chat', () => {
  it('tells that the matter is opened, and that it closed when somebody came (M1)', async () => {
    const { act, matter, world, gateOnCard } = await withCard(2);
    expect(await gateOnCard()).toEqual({ matter: '§ 12', state: 'closed' });

    expect((await act({ what: 'gate.open', matter })).ok).toBe(true);
    expect(await gateOnCard()).toEqual({ matter: '§ 12', state: 'open' });

    await reportPresence(world, 'joined', annaSjostrom);
    expect(await gateOnCard()).toEqual({ matter: '§ 12', state: 'closed-again' });
  });

  it('holds no matter from level 3 on (V10), and no gate where none blocks', async () => {
    expect(await (await withCard(3)).gateOnCard()).toBeUndefined();
    expect(await (await withCard(1)).gateOnCard()).toBeUndefined();
  });
});
