import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page, Response } from 'playwright-core';
import { called, meetingCalled, openMeeting, says, type MeetingPage } from './meeting-page.ts';
import { closeDemos, openDemo, type OpenDemo } from './open-demo.ts';
import { say } from './playground.ts';
import { until } from './until.ts';

const { threadId } = meetingCalled('beredning');
const API_PATH = `/api/v1/meetings/${encodeURIComponent(threadId)}`;

let open: OpenDemo;
let host: MeetingPage;
let anna: MeetingPage;
let chat: Page;

beforeAll(async () => {
  open = await openDemo();
  [host, anna] = await Promise.all([
    openMeeting(open, { meeting: 'beredning', as: 'lars.ake.eriksson' }),
    openMeeting(open, { meeting: 'beredning', as: 'anna.lindgren' }),
  ]);
  for (const handle of ['lars.ake.eriksson', 'anna.lindgren', 'anonym']) {
    await host.let('join', handle);
  }
  chat = await open.page();
  await chat.goto(
    `${open.demo.webUrl}/demo/chats/lars.ake.eriksson/${encodeURIComponent(threadId)}`,
  );
  await chat.getByTestId('card').waitFor();
});
afterAll(closeDemos);

const progress = (confirmed: number, total: number) => says('unmet.progress', { confirmed, total });
const onCard = (title: string): Locator =>
  chat.locator('.ac-container:not(.ac-adaptiveCard)', { hasText: title }).last();
/** The card as Teams has it, whatever a page has drawn of it. */
const cardInTeams = () =>
  JSON.stringify(open.demo.tenant.connector.chats.find(threadId)?.messages.at(-1)?.attachments);
const isMet = (of: MeetingPage, requirementId: string) =>
  of.line(requirementId).getByText(says('status.met'), { exact: true });

describe('the host in the panel', () => {
  it('sees how many have come, without asking', async () => {
    await host.line('B4a').getByText(progress(0, 3)).waitFor();
    expect(await host.line('V13a').innerText()).toContain(progress(0, 3));
  });

  it('confirms a line, and the card in the chat shows it at once', async () => {
    await host.action('B6').click();

    await until('the card is redrawn', () => cardInTeams().includes('✔ Du håller ordning'));
    await chat.getByText('✔ Du håller ordning på talarna').waitFor();
    expect(await isMet(host, 'B6').count()).toBe(1);
  });

  it('sees at once, without asking, what was confirmed on the card', async () => {
    const press = onCard('Alla ser handlingar och presentationer').getByRole('button', {
      name: say('button.confirm'),
    });
    expect(await isMet(host, 'B5b').count()).toBe(0);
    await press.click();

    await isMet(host, 'B5b').waitFor();
  });

  it('takes a confirmation back, in the panel and on the card', async () => {
    await host.action('B6').click();

    await host.line('B6').getByText(says('status.todo'), { exact: true }).waitFor();
    await chat.getByText('☐ Du håller ordning på talarna').waitFor();
    expect(await host.action('B6').innerText()).toBe(says('line.confirm'));
  });

  it('can do it all with the keyboard alone, and keeps their place', async () => {
    const frame = await host.frame();
    const named = () => frame.evaluate<string>('document.activeElement?.ariaLabel ?? ""');
    const confirm = says('line.confirmName', { title: 'Du håller ordning på talarna' });
    const undo = says('line.undoName', { title: 'Du håller ordning på talarna' });
    await host.page.locator('body').press('Tab');
    for (let tabs = 0; tabs < 80 && (await named()) !== confirm; tabs += 1) {
      await host.page.keyboard.press('Tab');
    }
    expect(await named()).toBe(confirm);

    await host.page.keyboard.press('Enter');
    await isMet(host, 'B6').waitFor();
    expect(await named()).toBe(undo);

    await host.page.keyboard.press('Enter');
    await host.line('B6').getByText(says('status.todo'), { exact: true }).waitFor();
    expect(await named()).toBe(confirm);
  });
});

describe('a participant in the panel', () => {
  it('sees only what concerns herself, and nobody else', async () => {
    const views: unknown[] = [];
    const collect = async (answer: Response) => {
      if (!answer.url().endsWith(API_PATH)) return;
      // What was under way when the page was left has no body any more.
      const view: unknown = await answer.json().catch(() => undefined);
      if (view !== undefined) views.push(view);
    };
    anna.page.on('response', (answer) => void collect(answer));
    await anna.reload();
    const view = await until('the panel has got its view', () => views.at(-1));
    const lines = anna.panel.locator('[data-line]');
    const ids = (await lines.all()).map((each) => each.getAttribute('data-line'));
    const shown = new Set(await Promise.all(ids));

    expect(shown).toEqual(
      new Set(['B4a', 'B4b', 'N0b', 'N0c', 'V13a', 'V13b', 'V13c', 'V13d', 'V4', 'V7']),
    );
    expect(view).toMatchObject({ role: 'participant', participants: [{ isViewer: true }] });
    expect(JSON.stringify(view)).not.toContain(called('lars.ake.eriksson').id);
    expect(JSON.stringify(view)).not.toContain('Eriksson');
  });

  it('confirms for herself, and the host sees at once that one of three has', async () => {
    await anna.action('B4a').click();

    await host.line('B4a').getByText(progress(1, 3)).waitFor();
    await isMet(anna, 'B4a').waitFor();
    expect(await anna.action('V13a').count()).toBe(0);
  });

  it('who leaves and comes back has to confirm again', async () => {
    await host.let('leave', 'anna.lindgren');
    await host.line('B4a').getByText(progress(0, 2)).waitFor();
    await host.let('join', 'anna.lindgren');

    await host.line('B4a').getByText(progress(0, 3)).waitFor();
    await anna.line('B4a').getByText(says('status.todo'), { exact: true }).waitFor();
  });
});

describe('a panel that loses its connection', () => {
  it('says so and catches up with what others have done meanwhile', async () => {
    const network = host.page.context();
    await network.setOffline(true);
    await host.panel.getByText(/Ingen kontakt med Mötesvakt/).waitFor();
    await onCard('Teams används och mötet är rätt inställt')
      .getByRole('button', { name: say('button.confirm') })
      .click();
    await chat.getByText('✔ Teams används och mötet är rätt inställt').waitFor();
    expect(await isMet(host, 'B7a').count()).toBe(0);

    await network.setOffline(false);

    await isMet(host, 'B7a').waitFor();
    await host.panel.getByText(/Ingen kontakt med Mötesvakt/).waitFor({ state: 'detached' });
  });
});

describe('the settings of the Teams meeting', () => {
  it('show as differing when somebody has changed them by hand', async () => {
    const { onlineMeetingId } = meetingCalled('fullmaktige');
    const { onlineMeetings } = open.demo.tenant.graph.state;
    const karin = await openMeeting(open, { meeting: 'fullmaktige', as: 'karin.holm' });
    expect(await karin.line('V3').count()).toBe(0);
    await karin.panel.getByRole('button', { name: /^Klart \(/ }).click();
    await isMet(karin, 'V3').waitFor();

    const before = onlineMeetings.get(onlineMeetingId);
    if (!before) throw new Error('the meeting is not in Graph');
    const changed = { scope: 'everyone', isDialInBypassEnabled: false };
    onlineMeetings.set(onlineMeetingId, {
      ...before,
      settings: { ...before.settings, lobbyBypassSettings: changed },
    });

    await until('the panel has read the settings again', async () => {
      await karin.reload();
      return (await karin.line('V3').count()) > 0;
    });
    expect(await karin.line('V3').innerText()).toContain(
      says('unmet.settings.drifted', { settings: says('setting.lobby') }),
    );
  });
});

it('runs without a mistake in any script of the pages', () => {
  expect(open.mistakes).toEqual([]);
});
