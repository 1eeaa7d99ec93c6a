import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SidePanel } from '../../tab/SidePanel.tsx';
import { aLine, aMeeting, ANNA, aPeopleLine, aPerson } from './a-meeting.ts';
import { aMeetingApi, refusal } from './fake-api.ts';
import { announced, button, left, line, meet, openPanel, pace } from './open-panel.tsx';

afterEach(cleanup);

describe('what a participant sees', () => {
  const asAnna = (metFor: readonly string[] = []) =>
    aMeeting({
      role: 'participant',
      participants: [aPerson(ANNA, 'Anna Lindgren', { isViewer: true, ordinal: 2 })],
      items: [
        aLine('host-only', { mayConfirm: false }),
        aPeopleLine('cam', metFor, [ANNA], { mayConfirm: false }),
      ],
    });

  it('is only their own lines, which they confirm for themselves', async () => {
    const { user, presses } = await openPanel(asAnna());
    expect(left()).toBe('1 av 1 återstår för dig');
    expect(screen.queryByText('Rad host-only')).toBeNull();
    await user.click(button('Bekräfta: Rad cam'));
    expect(left()).toBe('Allt klart för dig');
    await waitFor(() => expect(presses[0]?.participants).toEqual([ANNA]));
  });

  it('has no list of other people and no button for all', async () => {
    await openPanel(asAnna());
    expect(screen.queryByRole('button', { name: /Var och en|alla jag ser/ })).toBeNull();
  });

  it('is a friendly empty page when nothing concerns them', async () => {
    await openPanel({ ...asAnna(), items: [aLine('host-only', { mayConfirm: false })] });
    expect(screen.getByText('Du har inget att bekräfta just nu')).toBeTruthy();
  });
});

describe('a change made elsewhere', () => {
  it('shows in place, and is told politely with who made it', async () => {
    const { change } = await openPanel(aMeeting());
    change(meet('two', 'Anna Lindgren'));
    await waitFor(() => expect(left()).toBe('1 av 2 krav återstår'));
    expect(line('Rad two')).toBeTruthy();
    expect(announced()).toBe('Anna Lindgren bekräftade: Rad two. 1 av 2 krav återstår.');
  });

  it('does not move the focus', async () => {
    const { change } = await openPanel(aMeeting());
    const focused = button('Bekräfta: Rad one');
    focused.focus();
    change(meet('two'));
    await waitFor(() => expect(left()).toBe('1 av 2 krav återstår'));
    expect(document.activeElement).toBe(focused);
  });
});

describe('trouble', () => {
  it.each([
    [refusal(403, 'not-a-participant'), 'Du är inte med i det här mötet'],
    [refusal(404, 'unknown-meeting'), 'Mötet finns inte i Mötesvakt'],
    [refusal(401, 'no-token'), 'Du är inte inloggad'],
    [{ kind: 'no-token' } as const, 'Du är inte inloggad'],
    [refusal(429, 'too-many'), 'Lite för många försök'],
    [{ kind: 'unreadable', status: 200 } as const, 'Det gick inte att hämta mötet'],
    [
      refusal(503, 'service-unreachable', {
        title: 'Microsoft svarar inte',
        detail: 'Vänta lite.',
      }),
      'Microsoft svarar inte',
    ],
  ])('at opening is explained, and trying again helps (%#)', async (trouble, title) => {
    const meeting = aMeetingApi(aMeeting());
    meeting.setTrouble(trouble);
    render(<SidePanel api={meeting.api} thread="t" pace={pace} />);
    await screen.findByRole('heading', { name: title });
    meeting.setTrouble(undefined);
    await userEvent.click(button('Försök igen'));
    await screen.findByText('2 av 2 krav återstår');
  });

  it('shows that the list is on its way', async () => {
    const never = new Promise<never>(() => {});
    const { api } = aMeetingApi(aMeeting());
    render(<SidePanel api={{ ...api, meeting: () => never }} thread="t" pace={pace} />);
    expect((await screen.findByRole('main')).getAttribute('aria-busy')).toBe('true');
    expect(announced()).toBe('Hämtar mötets krav …');
  });

  it('with the contact keeps the list in sight, stops presses and catches up afterwards', async () => {
    const { user, setTrouble, change, presses } = await openPanel(aMeeting());
    setTrouble({ kind: 'unreachable' });
    await screen.findByText(/^Ingen kontakt med Mötesvakt/);
    await user.click(button('Bekräfta: Rad one'));
    expect(presses).toEqual([]);
    change(meet('two', 'Bo'));
    setTrouble(undefined);
    await waitFor(() => expect(left()).toBe('1 av 2 krav återstår'));
    expect(screen.queryByText(/^Ingen kontakt/)).toBeNull();
    expect(announced()).toContain('Kontakten är tillbaka. Listan är uppdaterad.');
  });

  it('is shown at once when the browser itself says that the network is gone', async () => {
    await openPanel(aMeeting());
    act(() => void window.dispatchEvent(new Event('offline')));
    await screen.findByText(/^Ingen kontakt med Mötesvakt/);
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(screen.queryByText(/^Ingen kontakt/)).toBeNull());
  });
});
