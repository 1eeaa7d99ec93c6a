import type { StoredSecret, VerificationStore } from '../../bot/app/ports/verification-store.ts';

export type StoredSecrets = Map<string, StoredSecret>;

const keyOf = (...parts: readonly string[]) => parts.join('\n');
const done = async <T>(work: () => T): Promise<T> => Promise.resolve().then(work);

export const secretsOn = ({
  secrets,
}: {
  readonly secrets: StoredSecrets;
}): VerificationStore => ({
  save: (secret) =>
    done(
      () => void secrets.set(keyOf(secret.tenantId, secret.meetingId, secret.holder), secret),
    ),
  get: (tenant, meeting, holder) => done(() => secrets.get(keyOf(tenant, meeting, holder))),
  remove: (tenant, meeting, holder) =>
    done(() => {
      for (const [key, each] of secrets)
        if (
          each.tenantId === tenant &&
          each.meetingId === meeting &&
          (holder === undefined || each.holder === holder)
        )
          secrets.delete(key);
    }),
  expired: (most, now) =>
    done(() =>
      [...secrets.values()]
        .filter(({ expiresAt }) => expiresAt <= now)
        .toSorted((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime())
        .slice(0, most),
    ),
});
