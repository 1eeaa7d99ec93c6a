import { describe, expect, it } from '@jest/globals';
import { filesWith } from './product-lines.ts';

const PERMISSION = 'bot/domain/permission.ts';

/** Who may do what is written in one place; everywhere else asks it. What each route makes of it: route-roles.test.ts. */
describe('Authorisation', () => {
  it('reads who administers in one place', () => {
    expect(filesWith(/\bisAdministrator\b/u).toSorted()).toEqual([
      // Says so to the panel, which shows a page more.
      'bot/adapters/http/authenticate.ts',
      'bot/adapters/http/view-of-attestations.ts',
      'bot/adapters/teams/activity-router.ts',
      'bot/contract/admin.ts',
      PERMISSION,
      'bot/domain/person.ts',
    ]);
    expect(filesWith(/mayAdminister\(/u)).toContain('bot/app/role-holders.ts');
  });

  it('compares roles in one place', () => {
    expect(
      filesWith(
        /\brole\s*[!=]==?\s*'(?:host|co-host|chair|participant)'|[!=]==?\s*'(?:co-host|chair)'/u,
      ),
    ).toEqual([PERMISSION]);
  });

  it('takes the role in a meeting from one place, which asks Microsoft', () => {
    expect(filesWith(/'co-host'/u).toSorted()).toEqual([
      'bot/app/meeting-role.ts',
      'bot/contract/meeting.ts',
      'bot/contract/record.ts',
      PERMISSION,
    ]);
  });

  it('acts in somebody’s own name in one place', () => {
    expect(filesWith(/@microsoft\/teamsfx/u)).toEqual(['bot/adapters/graph/on-behalf-of.ts']);
  });

  it('makes somebody an administrator by a token only, never in chat', () => {
    expect(filesWith(/isAdministrator: (?!false|boolean|z\.boolean|actor\.)/u)).toEqual([
      'bot/adapters/http/authenticate.ts',
    ]);
  });
});
