import { describe, expect, it } from '@jest/globals';
import { participantId, participantOfPerson, personId } from '../../bot/domain/ids.ts';
import { mayConfirm } from '../../bot/domain/permission.ts';
import type { Control } from '../../bot/domain/policy.ts';
import { IT } from '../fixtures/a-pack.ts';

const me = personId('00000000-0000-4000-8000-000000000001');
const myself = [participantOfPerson(me)];
const other = [participantId('somebody-else')];
const line = (answeredBy: 'host' | 'participant' | 'either'): Control => ({
  kind: 'participant',
  answeredBy,
});

describe('Who may confirm a line', () => {
  it.each([
    ['host', { kind: 'host' }, [], true],
    ['co-host', { kind: 'host' }, [], true],
    ['participant', { kind: 'host' }, [], false],
    ['host', line('either'), other, true],
    ['host', line('host'), other, true],
    ['host', line('participant'), other, false],
    ['host', line('participant'), myself, true],
    ['participant', line('either'), myself, true],
    ['participant', line('participant'), myself, true],
    ['participant', line('host'), myself, false],
    ['participant', line('either'), other, false],
    ['participant', line('either'), [...myself, ...other], false],
    ['participant', line('either'), [], false],
  ] as const)('a %s on %j for %j: %s', (role, control, participants, expected) => {
    expect(mayConfirm(control, role, me, participants)).toBe(expected);
  });

  it.each<Control>([
    { kind: 'graph', settings: { lobby: 'organiser' } },
    { kind: 'tenant', attestedBy: IT, validForMonths: 12 },
    { kind: 'procedure', procedure: 'consent' },
    { kind: 'refuse' },
  ])('nobody can prove %j by a press', (control) => {
    expect(mayConfirm(control, 'host', me, [])).toBe(false);
    expect(mayConfirm(control, 'host', me, myself)).toBe(false);
  });
});
