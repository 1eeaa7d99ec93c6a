import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { App } from '../../tab/App.tsx';
import type { Host, HostContext, ThemeName } from '../../tab/host/host.ts';
import { viewNamed } from '../../tab/view-name.ts';

function aHost(opened: Promise<HostContext>) {
  const listeners: ((theme: ThemeName) => void)[] = [];
  const offered: Parameters<Host['offerTab']>[0][] = [];
  let shown = 0;
  const host: Host = {
    open: () => opened,
    shown: () => {
      shown += 1;
    },
    token: () => Promise.reject(new Error('no token in this test')),
    onTheme: (listener) => listeners.push(listener),
    askConsent: () => Promise.resolve(),
    endConsent: () => undefined,
    offerTab: (tab) => offered.push(tab),
  };
  return { host, listeners, offered, shown: () => shown };
}
const inTeams = (more: Partial<HostContext> = {}) =>
  Promise.resolve({ locale: 'sv-se', theme: 'light' as const, ...more });
const colour = () => document.documentElement.style.colorScheme;
afterEach(cleanup);

describe('the page', () => {
  it('says in plain words that it belongs in Teams when nobody there answers', async () => {
    render(<App host={aHost(Promise.reject(new Error('no parent'))).host} view="panel" />);
    await screen.findByRole('heading', { name: /Öppna Mötesvakt i Teams|Open Mötesvakt in Teams/ });
  });

  it('says so when it is opened outside meetings', async () => {
    render(<App host={aHost(inTeams()).host} view="panel" />);
    await screen.findByRole('heading', { name: 'Det finns inget möte här' });
  });

  it('speaks the language of Teams, also to screen readers', async () => {
    render(<App host={aHost(inTeams({ locale: 'en-gb' })).host} view="panel" />);
    await screen.findByRole('heading', { name: 'There is no meeting here' });
    expect(document.documentElement.lang).toBe('en');
  });

  it('follows the theme of Teams, also when it changes', async () => {
    const { host, listeners, shown } = aHost(inTeams({ theme: 'light' }));
    render(<App host={host} view="panel" />);
    await waitFor(() => expect(shown()).toBe(1));
    expect(colour()).toBe('light');
    act(() => listeners.forEach((tell) => tell('contrast')));
    expect(colour()).toBe('dark');
  });

  it('opens the meeting that Teams tells of, and says when Teams gives no token', async () => {
    const { host } = aHost(inTeams({ thread: '19:meeting_x@thread.v2' }));
    render(<App host={host} view="panel" />);
    await screen.findByRole('heading', { name: 'Du är inte inloggad' });
  });

  it('offers the panel to the meeting when it is being added', async () => {
    const { host, offered } = aHost(inTeams());
    render(<App host={host} view="config" />);
    await screen.findByRole('heading', { name: 'Lägg till Mötesvakt i mötet' });
    expect(offered.at(-1)).toMatchObject({ name: 'Mötesvakt', entityId: 'motesvakt-panel' });
    expect(offered.at(-1)?.contentUrl).toMatch(/\/tab\/\?view=panel$/);
  });

  it('shows the panel unless another view is asked for by name', () => {
    expect([null, '', 'x', 'config', 'personal'].map(viewNamed)).toEqual([
      'panel',
      'panel',
      'panel',
      'config',
      'personal',
    ]);
  });
});
