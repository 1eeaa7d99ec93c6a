import type { ItemState, Proof } from '../../../domain/checklist.ts';
import type { SettingGap } from '../../../domain/meeting-settings.ts';
import type { Texts } from '../texts.ts';

/** What shows that a line holds. Says nobody's name: others may read the chat. */
export function proofText(t: Texts, proof: Proof): string {
  switch (proof.kind) {
    case 'setting':
      return t.say('proof.setting', { time: t.time(proof.readAt) });
    case 'attestation':
      return t.say('proof.attestation', { day: t.day(proof.expiresAt, proof.attestedAt) });
    case 'confirmation':
      return t.say('proof.confirmation', { time: t.time(proof.confirmation.at) });
    case 'booking':
      return t.say('proof.booking');
    case 'identity':
      return t.say('proof.identity');
    case 'consent':
      return t.say('proof.consent');
    case 'nobody-concerned':
      return t.say('proof.nobody-concerned');
  }
}

/** Why a line does not hold yet. */
export function shortcomingText(t: Texts, state: Exclude<ItemState, { name: 'met' }>): string {
  // The reason may be about somebody, and others read the chat.
  if (state.name === 'set-aside') return t.say('state.set-aside');
  if (state.name === 'unknown') return t.say(`unknown.${state.why}`);
  const { because } = state;
  switch (because.kind) {
    case 'settings-differ':
      return gapText(t, because.settings);
    case 'attestation':
      return t.say(`shortcoming.attestation.${because.standing}`);
    case 'not-confirmed':
    case 'nobody-present':
    case 'identity-unproven':
    case 'consent-missing':
    case 'consent-lost':
      return t.say(`shortcoming.${because.kind}`);
  }
}

/** Settings that are not as demanded, those with the same cause together; the cause says who can do something. */
function gapText(t: Texts, gaps: readonly SettingGap[]): string {
  const causes = [...new Set(gaps.map(({ because }) => because))];
  return causes
    .map((cause) => {
      const names = gaps.filter(({ because }) => because === cause);
      const settings = t.list(names.map(({ setting }) => t.say(`setting.${setting}`)));
      return t.say(`shortcoming.settings.${cause}`, { settings });
    })
    .join('; ');
}
