import { requirementId } from '../../bot/domain/ids.ts';
import type { PolicyPack } from '../../bot/domain/policy.ts';
import { aPack, aRequirement, IT } from '../fixtures/a-pack.ts';

/** A pack with every kind of line that a gate waits for, and what a new matter and a break ask anew. */
export const gatePack: PolicyPack = aPack({
  gate: { fromLevel: 2, shortBreakMinutes: 10 },
  consent: { version: 'v1', sv: 'Samtycke', en: 'Consent', easy: 'Lätt' },
  eIdentification: requirementId('e-id'),
  requirements: [
    {
      ...aRequirement('camera', {
        kind: 'participant',
        answeredBy: 'either',
        notFor: ['telephone'],
      }),
      exception: { levels: [2], text: { sv: 'Annat avtalat', en: 'Otherwise agreed' } },
    },
    { ...aRequirement('look', { kind: 'participant', answeredBy: 'host' }), renewed: 'each-break' },
    {
      ...aRequirement('headset', { kind: 'participant', answeredBy: 'either' }),
      renewed: 'each-matter',
    },
    aRequirement('order', { kind: 'host' }),
    aRequirement('tip', { kind: 'host' }, { strength: 'recommended' }),
    aRequirement('lobby', { kind: 'graph', settings: { lobby: 'organiser' } }, { level: 1 }),
    aRequirement('encrypted', { kind: 'tenant', attestedBy: IT, validForMonths: 12 }, { level: 2 }),
    aRequirement('room', { kind: 'host' }, { level: 2, strength: 'should' }),
    aRequirement('chat', { kind: 'graph', settings: { chat: 'off' } }, { level: 3 }),
    aRequirement(
      'two-factor',
      { kind: 'procedure', procedure: 'two-factor-authentication' },
      { level: 4 },
    ),
    aRequirement('told', { kind: 'procedure', procedure: 'consent-information' }, { level: 4 }),
    aRequirement(
      'consent',
      { kind: 'procedure', procedure: 'consent' },
      { level: 4, strength: 'should' },
    ),
    aRequirement(
      'e-id',
      { kind: 'tenant', attestedBy: IT, validForMonths: 12 },
      { level: 4, strength: 'can' },
    ),
  ],
});
