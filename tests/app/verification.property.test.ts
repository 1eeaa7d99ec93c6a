import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coHost, host } from '../fixtures/meeting-steps.ts';
import { aSecretMeeting, wrong } from '../fixtures/verification-steps.ts';

const MINUTE = 60_000;
const step = fc.oneof(
  fc.record({ what: fc.constant('issue' as const), replace: fc.boolean(), byCoHost: fc.boolean() }),
  fc.record({ what: fc.constant('right' as const), byCoHost: fc.boolean() }),
  fc.record({ what: fc.constant('wrong' as const), byCoHost: fc.boolean() }),
  fc.record({ what: fc.constant('earlier' as const), byCoHost: fc.boolean() }),
  fc.record({ what: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ what: fc.constant('lobby' as const) }),
  fc.record({ what: fc.constant('upkeep' as const) }),
);

describe('Codes, in whatever order they are issued, tried and left', () => {
  it('match once, within five minutes, within three tries, in the stay they were issued in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { world, act, addParty, issue, check, written } = await aSecretMeeting();
        const party = await addParty('telephone');
        /** What a code may still be used for, told without the product. */
        let standing: { code: string; until: number; tries: number } | undefined;
        let last = '';
        let earlier = '';
        const proven = async () =>
          (await written()).filter(({ what }) => what === 'factor.proven').length;
        for (const each of steps) {
          const now = world.clock.now().getTime();
          const isValid = standing !== undefined && now < standing.until;
          const before = await proven();
          switch (each.what) {
            case 'issue': {
              const issued = await issue(
                party,
                { replace: each.replace },
                each.byCoHost ? coHost : host,
              );
              const mayIssue = before === 0 && (!isValid || each.replace);
              if (issued.ok) {
                expect(mayIssue).toBe(true);
                [earlier, last] = [last, issued.value.code ?? ''];
                standing = { code: last, until: now + 5 * MINUTE, tries: 3 };
              } else if (issued.refusal.kind !== 'too-many-codes') expect(mayIssue).toBe(false);
              break;
            }
            case 'right':
            case 'wrong':
            case 'earlier': {
              const typed =
                each.what === 'right' ? last : each.what === 'earlier' ? earlier : wrong(last);
              const checked = await check(party, typed, each.byCoHost ? coHost : host);
              const isRight = isValid && typed === standing?.code && before === 0;
              expect(checked.ok && checked.value.isMatch).toBe(isRight);
              if (typed === '') break;
              if (checked.ok && standing) standing.tries -= 1;
              if (checked.ok) expect(isValid).toBe(true);
              if (isRight || !isValid || standing?.tries === 0) standing = undefined;
              expect(await proven()).toBe(before + (isRight ? 1 : 0));
              break;
            }
            case 'wait':
              world.clock.advance(each.minutes * MINUTE);
              break;
            case 'lobby':
              await act({ what: 'lobby.move', participant: party });
              await act({ what: 'lobby.return', participant: party });
              // Their stay is a new one: nothing of the one before is good for anything.
              expect((await check(party, last)).ok).toBe(false);
              return;
            case 'upkeep':
              await world.upkeep.expireSecrets();
              break;
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});
