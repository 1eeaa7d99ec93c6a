import type { StoredSecret, VerificationStore } from '../../bot/app/ports/verification-store.ts';

export type StoredSecrets = Map<string, StoredSecret>;

const keyOf = (...parts: readonly string[]) => parts.join('\n');
const done = async <T>(work: () => T): Promise<T> => Promise.resolve().then(work);

export const issuedSecretsOn = ({
  issuedSecrets: secrets,
}: {
  readonly issuedSecrets: StoredSecrets;
}): VerificationStore => ({
  save: (secret) =>
    done(() => void secrets.set(keyOf(secret.tenantId, secret.meetingId, secret.holder), secret)),
  get: (tenant, meeting, holder) => done(() => secrets.get(keyOf(tenant, meeting, holder))),
  remove: (tenant, meeting, holders) =>
    done(() => {
      for (const [key, each] of secrets)
        if (
          each.tenantId === tenant &&
          each.meetingId === meeting &&
          (holders?.includes(each.holder) ?? true)
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
