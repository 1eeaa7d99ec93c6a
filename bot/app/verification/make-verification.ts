import { makeCheckCode, makeCheckPhrase } from './check-secret.ts';
import { makeIssueCode } from './issue-code.ts';
import { makeIssuePhrase } from './issue-phrase.ts';
import type { VerificationUseCases } from './verification-use-cases.ts';
import { makeViewInvited } from './view-invited.ts';

type Deps = Parameters<typeof makeCheckCode>[0] & Parameters<typeof makeViewInvited>[0];

export const makeVerification = (deps: Deps): VerificationUseCases => ({
  issueCode: makeIssueCode(deps),
  checkCode: makeCheckCode(deps),
  issuePhrase: makeIssuePhrase(deps),
  checkPhrase: makeCheckPhrase(deps),
  viewInvited: makeViewInvited(deps),
});
