import { documentLinkFault } from '../domain/document-link.ts';
import type { LinkFault } from '../domain/document-link.ts';
import type { LevelProposal } from '../domain/level-choice.ts';
import { lowestLevel } from '../domain/level-choice.ts';
import type { MeetingFact } from '../domain/meeting-event.ts';
import type { Consequence, Level, PolicyPack } from '../domain/policy.ts';
import { bookingRule, consequenceOf, refusalRule } from '../domain/policy.ts';
import { swedishDate } from '../domain/swedish-time.ts';
import type { BookingAnswers, BookingForm, FormProblem, Obstacle } from './booking-view.ts';
import { checkWith } from './check-subject.ts';
import type { KnownWords } from './check-subject.ts';
import { readAnswers } from './read-answers.ts';

/** What the level and its answers make of a booking. */
interface LevelAssessment {
  readonly problems: readonly FormProblem[];
  readonly found: {
    readonly answers: BookingAnswers;
    readonly lowest?: LevelProposal;
    readonly linkFault?: LinkFault;
  };
  readonly obstacles: readonly Obstacle[];
}

/**
 * Reads the answers and holds level and link to them: V1 (below what the answers lead to takes a reason), V2 (refused, or
 * opened by what the pack accepts), B5 (the documents' link from the level where the pack has it) and B8 (asked).
 */
export function assessLevel(
  pack: PolicyPack,
  form: BookingForm,
  level: Level | undefined,
  { now, known }: { readonly now: Date; readonly known: KnownWords },
): LevelAssessment {
  const { problems, answers } = readAnswers(form, pack, level, swedishDate(now));
  const reference = answers.opening?.reference ?? '';
  const isAboutSomebody =
    checkWith(pack, { subject: reference, participants: [], known, released: [] }).findings.length >
    0;
  // It is kept in the record, so it follows the same rule as a reason.
  if (isAboutSomebody) problems.push({ field: 'decision', problem: 'holds-personal-data' });
  if (level === undefined) return { problems, found: { answers }, obstacles: [] };

  const link = linkOf(pack, form.documentsLink.trim(), level);
  if (link?.consequence === 'blocks') problems.push(linkProblem(pack, link.fault));
  const lowest = lowestLevel(pack, answers.level);
  const isLowered = lowest.level > level;
  return {
    problems,
    found: {
      answers,
      ...(isLowered ? { lowest } : {}),
      ...(link ? { linkFault: link.fault } : {}),
    },
    obstacles: [
      ...(isLowered ? [{ about: 'level', consequence: 'takes-reason' } as const] : []),
      ...(link?.consequence === 'takes-reason'
        ? [{ about: 'documents', consequence: 'takes-reason' } as const]
        : []),
    ],
  };
}

function linkOf(
  pack: PolicyPack,
  link: string,
  level: Level,
): { readonly fault: LinkFault; readonly consequence: Consequence } | undefined {
  const rule = bookingRule(pack, 'document-portal');
  if (!rule || level < rule.level || !URL.canParse(link)) return undefined;
  const fault = documentLinkFault(link, pack.documentPortal?.hosts ?? []);
  return fault && { fault, consequence: consequenceOf(pack, 'document-portal', level) };
}

const linkProblem = (pack: PolicyPack, fault: LinkFault): FormProblem =>
  fault === 'a-file'
    ? { field: 'documentsLink', problem: fault }
    : { field: 'documentsLink', problem: fault, hosts: pack.documentPortal?.hosts ?? [] };

/** The answers as they are recorded: codes and numbers, and what opened a refusal. */
export function answerFacts({
  answers,
  pack,
}: {
  readonly answers: BookingAnswers;
  readonly pack: PolicyPack;
}): MeetingFact[] {
  const { anonymised, opening, level } = answers;
  const rule = refusalRule(pack);
  const { unmetParties } = level;
  return [
    ...(anonymised !== undefined || unmetParties !== undefined
      ? [
          {
            what: 'booking.answered',
            ...(anonymised === undefined ? {} : { anonymised }),
            ...(unmetParties === undefined ? {} : { unmetParties }),
          } as const,
        ]
      : []),
    ...(opening && rule
      ? [{ what: 'refusal.opened', requirement: rule.id, ...opening } as const]
      : []),
  ];
}
