import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import { SESSION_PACE } from '../../tab/hooks/meeting-session.ts';
import { SidePanel } from '../../tab/SidePanel.tsx';
import { textsIn } from '../../tab/texts/texts.ts';
import { TextsContext } from '../../tab/views/texts-context.ts';
import { confirmedBy } from './a-meeting.ts';
import { aMeetingApi } from './fake-api.ts';

export const pace = {
  ...SESSION_PACE,
  jitterMs: 0,
  firstRetryMs: 5,
  longestRetryMs: 10,
  pollMs: 20,
};

/** The side panel on a meeting in memory, opened. */
export async function openPanel(view: MeetingView, language: 'sv' | 'en' = 'sv') {
  const meeting = aMeetingApi(view);
  render(
    <TextsContext value={textsIn(language)}>
      <SidePanel api={meeting.api} thread="19:meeting_x@thread.v2" pace={pace} />
    </TextsContext>,
  );
  await screen.findByRole('banner');
  return { ...meeting, user: userEvent.setup() };
}

export const line = (title: string) => screen.getByRole('listitem', { name: title });
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const left = () => screen.getByRole('heading', { level: 1 }).textContent;
export const announced = () => screen.getByRole('status').textContent;
export const primaryButtons = () =>
  screen.getAllByRole('button').filter((each) => each.dataset['appearance'] === 'primary');
export const meet = (id: string, byName?: string) => (view: MeetingView) => ({
  ...view,
  items: view.items.map((each) =>
    each.requirementId === id ? { ...each, state: confirmedBy(byName) } : each,
  ),
});
