import { screen, within } from '@testing-library/react';
import type { MeetingView, ParticipantView } from '../../bot/contract/meeting.ts';
import { aLine, aMeeting, ANONYMOUS, aPerson, HOST } from './a-meeting.ts';
import { withProcedures } from './procedure-lines.ts';
import { openPanel } from './open-panel.tsx';

const consent = {
  version: '1',
  sv: 'Samtycker du?',
  en: 'Do you consent?',
  easy: 'Vill du vara med?',
};

/** A meeting at level 4: the host, whose identity is shown, and one more person. */
export function levelFour(
  person: Partial<ParticipantView> = {},
  more: Partial<MeetingView> = {},
): MeetingView {
  const procedure = { control: 'procedure', mayConfirm: false } as const;
  return withProcedures(
    aMeeting({
      level: 4,
      consent,
      participants: [
        aPerson(HOST, 'Karin Holm', {
          isViewer: true,
          proven: ['notice-password', 'seen-on-camera'],
        }),
        aPerson(ANONYMOUS, undefined, { kind: 'anonymous', ordinal: 2, ...person }),
      ],
      items: [
        aLine('V11', { ...procedure, procedure: 'two-factor-authentication' }),
        aLine('V12a', { ...procedure, procedure: 'consent-information' }),
      ],
      ...more,
    }),
  );
}

/** The panel with the sheet open on the person whose identity is left to prove. */
export async function openSheet(view: MeetingView) {
  const panel = await openPanel(view);
  const [first] = screen.getAllByRole('button', { name: /^(?:Styrk|Informera) .+: Rad V1/ });
  if (first) await panel.user.click(first);
  await screen.findByRole('dialog');
  return panel;
}

export const sheet = () => within(screen.getByRole('dialog'));
export const inSheet = (name: string | RegExp) => sheet().getByRole('button', { name });
/** The heading of the step, once it has come. */
export const step = (name: string | RegExp) => sheet().findByRole('heading', { level: 3, name });
/** What a screen reader has been told in the sheet. */
export const saidInSheet = () =>
  sheet()
    .getAllByRole('status')
    .map((each) => each.textContent)
    .join(' ');
