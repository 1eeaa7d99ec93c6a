import { z } from 'zod';
import type { BookingAlert } from '../../domain/booking-alert.ts';
import type { SettingName } from '../../domain/meeting-settings.ts';
import { isSettingName } from '../../domain/meeting-settings.ts';
import { FINDING_KINDS } from '../../domain/subject/finding.ts';

type Content = Pick<BookingAlert, 'released' | 'keptSubjectHash' | 'keptPeriod' | 'findings'>;

const Setting = z.custom<SettingName>((name) => typeof name === 'string' && isSettingName(name));

const instant = z.iso.datetime().transform((text) => new Date(text));
const Stored = z.object({
  released: z.array(z.object({ start: z.number(), end: z.number() })),
  keptSubjectHash: z.string().optional(),
  keptPeriod: z.object({ start: instant, end: instant }).optional(),
  findings: z.object({
    subject: z.array(z.object({ kind: z.enum(FINDING_KINDS), length: z.number() })),
    touches: z.number(),
    settings: z.array(Setting),
  }),
});

/** Kinds, lengths, counts and hashes; nothing else of a booking is ever written. */
export const writeContent = ({
  released,
  keptSubjectHash,
  keptPeriod,
  findings,
}: BookingAlert): string =>
  JSON.stringify({
    released: released.map(({ start, end }) => ({ start, end })),
    keptSubjectHash,
    keptPeriod: keptPeriod && { start: keptPeriod.start, end: keptPeriod.end },
    findings: {
      subject: findings.subject.map(({ kind, length }) => ({ kind, length })),
      touches: findings.touches,
      settings: findings.settings,
    },
  });

export function contentOf(text: string): Content {
  const { keptSubjectHash, keptPeriod, ...rest } = Stored.parse(JSON.parse(text));
  return {
    ...rest,
    ...(keptSubjectHash === undefined ? {} : { keptSubjectHash }),
    ...(keptPeriod === undefined ? {} : { keptPeriod }),
  };
}
