import type { z } from 'zod';
import { MeetingView } from '../../bot/contract/meeting.ts';
import type { DemoMeeting } from '../../bot/demo/graph/demo-meetings.ts';

/** A panel's calls to one process. */
export function panelOn(serverUrl: string, meeting: DemoMeeting, token: string) {
  const base = `${serverUrl}/api/v1/meetings/${encodeURIComponent(meeting.threadId)}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const viewIn = async (answer: Response): Promise<View> => {
    if (!answer.ok) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
    return MeetingView.parse(await answer.json());
  };
  return {
    feedUrl: `${base}/events`,
    view: async () => viewIn(await fetch(base, { headers })),
    /** Confirms a line or takes it back; throws unless it was acknowledged. */
    set: async (requirementId: string, version: number, confirmed: boolean) =>
      viewIn(
        await fetch(`${base}/items/${encodeURIComponent(requirementId)}`, {
          method: 'PUT',
          headers,
          body: JSON.stringify({ version, confirmed, participants: [] }),
        }),
      ),
  };
}
export type View = z.infer<typeof MeetingView>;

/** A line that the host may confirm and has not. */
export function openLineOf({ items }: View): string {
  const line = items.find(
    ({ control, mayConfirm, state }) => control === 'host' && mayConfirm && state.name === 'unmet',
  );
  if (!line) throw new Error('the host has nothing to confirm');
  return line.requirementId;
}
