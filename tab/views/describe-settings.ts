import type { ItemState } from '../../bot/contract/meeting.ts';
import { isTextKey } from '../texts/texts.ts';
import type { Translate } from '../texts/texts.ts';

type SettingGap = Extract<
  Extract<ItemState, { name: 'unmet' }>['because'],
  { kind: 'settings-differ' }
>['settings'][number];

/** Settings that are not as demanded, those with the same cause together, and what can be done about each cause. */
export function describeSettings(
  gaps: readonly SettingGap[],
  t: Translate,
): { readonly detail: string; readonly cure?: string } {
  const causes = [...new Set(gaps.map(({ because }) => because))];
  if (causes.length === 0) return { detail: t('unmet.settingsBare') };
  const details = causes.map((cause) =>
    t(`unmet.settings.${cause}`, {
      settings: settingNames(
        gaps.filter(({ because }) => because === cause),
        t,
      ),
    }),
  );
  const cures = new Set(causes.map((cause) => t(cureKeys[cause])));
  return { detail: details.join('. '), cure: [...cures].join(' ') };
}

const cureKeys = {
  'not-set': 'unmet.settingsCure',
  drifted: 'unmet.settingsCure',
  unsaid: 'unmet.settingsByHand',
  licence: 'unmet.settingsLicence',
  policy: 'unmet.settingsPolicy',
} as const satisfies Record<SettingGap['because'], string>;

/** In words; a setting this page does not know yet is not passed over. */
function settingNames(gaps: readonly SettingGap[], t: Translate): string {
  const names = gaps.map(({ setting }) => {
    const key = `setting.${setting}`;
    return isTextKey(key) ? t(key) : t('setting.other');
  });
  return [...new Set(names)].join(', ');
}
