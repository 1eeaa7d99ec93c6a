import type { Texts } from '../texts.ts';
import type { CardElement } from './elements.ts';
import { container, line } from './elements.ts';

/**
 * What a Teams administrator runs so that Teams lets the app at the organisation's meetings. `appId` is the bot's own, as
 * Teams names it.
 */
export const accessPolicyCommand = (t: Texts, appId: string): CardElement =>
  container(
    [
      line({ text: t.say('trouble.admin-command') }),
      line({ text: accessPolicy(appId), isBold: true }),
    ],
    { style: 'emphasis' },
  );

/** The same in every language: this is what PowerShell reads. */
const accessPolicy = (appId: string): string =>
  `New-CsApplicationAccessPolicy -Identity Motesvakt -AppIds "${appId}"; Grant-CsApplicationAccessPolicy -PolicyName Motesvakt -Global`;
