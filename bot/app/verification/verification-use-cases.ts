import type {
  FactorRefusal,
  CodeMeans,
  NumberSource,
  PhraseMeans,
} from '../../domain/identity-check.ts';
import type { ParticipantId, PersonId, ThreadId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/person.ts';
import type { Result } from '../../domain/result.ts';
import type { ChecklistView } from '../checklist-view.ts';
import type { MeetingRefusal } from '../use-cases.ts';

export type VerificationRefusal =
  | MeetingRefusal
  | FactorRefusal
  | { readonly kind: 'not-allowed' | 'not-present' | 'not-a-party' | 'unknown-party' }
  /** Somebody has issued one already that can still be used. */
  | { readonly kind: 'code-stands' }
  | { readonly kind: 'no-code' | 'code-expired' | 'no-phrase' }
  | { readonly kind: 'too-many-codes'; readonly retryAfterSeconds: number }
  | { readonly kind: 'cannot-send' }
  | {
      readonly kind: 'form';
      readonly field: 'sendTo' | 'typed';
      readonly problem: 'not-a-number' | 'not-a-code' | 'missing';
    };

export interface IssueCode {
  readonly participant: ParticipantId;
  readonly means: CodeMeans;
  readonly source: NumberSource;
  /** Voids a code that stands. */
  readonly replace: boolean;
  /** As typed; used once and kept nowhere (A5). */
  readonly sendTo?: string;
}

interface IssuedCode {
  /** Absent when it has been sent. */
  readonly code?: string;
  readonly expiresAt: Date;
  readonly triesLeft: number;
  readonly isSent: boolean;
}

interface CheckSecret {
  readonly participant: ParticipantId;
  /** What the party recited, as the host typed it. */
  readonly typed: string;
}

interface CheckedSecret {
  readonly isMatch: boolean;
  /** 0: what was issued is used up or void. */
  readonly triesLeft: number;
  readonly view: ChecklistView;
}

/** One-time codes and phrases (A2–A5). For those who decide for others only. */
export interface VerificationUseCases {
  readonly issueCode: (
    actor: Actor,
    thread: ThreadId,
    command: IssueCode,
  ) => Promise<Result<IssuedCode, VerificationRefusal>>;
  readonly checkCode: CheckUseCase;
  /** Without a party: for one nobody has a number for yet. */
  readonly issuePhrase: (
    actor: Actor,
    thread: ThreadId,
    command: { readonly means: PhraseMeans; readonly party?: number },
  ) => Promise<Result<{ readonly party: number; readonly phrase: string }, VerificationRefusal>>;
  readonly checkPhrase: CheckUseCase;
  /** People invited from the directory, rooms left out, who are neither in the meeting nor in its lobby. */
  readonly viewInvited: (
    actor: Actor,
    thread: ThreadId,
  ) => Promise<
    Result<
      readonly { readonly personId: PersonId; readonly displayName: string }[],
      MeetingRefusal | { readonly kind: 'not-allowed' }
    >
  >;
}

export type CheckUseCase = (
  actor: Actor,
  thread: ThreadId,
  command: CheckSecret,
) => Promise<Result<CheckedSecret, VerificationRefusal>>;
