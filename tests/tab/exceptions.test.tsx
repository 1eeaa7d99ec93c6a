import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { ItemState } from '../../bot/contract/meeting.ts';
import { aLine, aMeeting, ANNA, ANONYMOUS, aPeopleLine, HOST } from './a-meeting.ts';
import { refusal } from './fake-api.ts';
import { button, left, line, openPanel } from './open-panel.tsx';

afterEach(cleanup);

const exception = { sv: 'Ni kan komma överens om annat.', en: 'You may agree otherwise.' };
const setAside: ItemState = {
  name: 'set-aside',
  at: '2026-11-23T09:00:00.000Z',
  reason: 'Enligt överenskommelse',
  byViewer: true,
};

describe('the press for all', () => {
  it('leaves out whoever has been unticked, and each can be confirmed or taken back afterwards', async () => {
    const { user, presses } = await openPanel(aMeeting({ items: [aPeopleLine('cam')] }));
    await user.click(button('Undantag Rad cam'));
    await user.click(
      await screen.findByRole('checkbox', { name: 'Stämmer för Anna Lindgren: Rad cam' }),
    );
    expect(screen.getByText('Undantagen')).toBeTruthy();
    await user.click(button('Bekräfta för 2 av 3: Rad cam'));

    await waitFor(() => expect(presses).toHaveLength(1));
    expect(presses[0]?.participants).toEqual([HOST, ANONYMOUS]);
    await user.click(button('Ångra för Gäst 3: Rad cam'));
    await user.click(button('Bekräfta för Anna Lindgren: Rad cam'));
    await waitFor(() => expect(presses).toHaveLength(3));
    expect(presses.slice(1).map((each) => [each.confirmed, each.participants])).toEqual([
      [false, [ANONYMOUS]],
      [true, [ANNA]],
    ]);
  });

  it('is never sent for nobody, which would be for the whole meeting', async () => {
    const people = [HOST, ANNA];
    const { user } = await openPanel(aMeeting({ items: [aPeopleLine('cam', [], people)] }));
    await user.click(button('Undantag Rad cam'));
    for (const box of await screen.findAllByRole('checkbox')) await user.click(box);

    expect(screen.queryByRole('button', { name: /^Bekräfta för \d|alla jag ser/ })).toBeNull();
  });
});

describe('setting aside', () => {
  it('takes a reason and those it is for, and can be undone', async () => {
    const items = [aPeopleLine('cam', [], undefined, { maySetAside: true, exception })];
    const { user, acts, presses } = await openPanel(aMeeting({ items }));
    await user.click(button('Undantag Rad cam'));
    await user.click(await screen.findByRole('checkbox', { name: 'Stämmer för Gäst 3: Rad cam' }));
    await user.click(button('Gör undantag med skäl Rad cam'));
    const form = within(await screen.findByRole('form', { name: 'Undantag: Rad cam' }));
    expect(form.getByText(exception.sv)).toBeTruthy();
    expect(form.getByRole<HTMLInputElement>('checkbox', { name: 'Gäst 3' }).checked).toBe(true);

    await user.click(form.getByRole('button', { name: 'Spara undantaget' }));
    expect(form.getByText('Skriv ett skäl.')).toBeTruthy();
    expect(acts).toEqual([]);
    await user.type(form.getByRole('textbox'), 'Enligt överenskommelse');
    await user.click(form.getByRole('button', { name: 'Spara undantaget' }));

    await waitFor(() =>
      expect(acts).toEqual([
        {
          what: 'item.set-aside',
          requirement: 'cam',
          participants: [ANONYMOUS],
          reason: 'Enligt överenskommelse',
        },
      ]),
    );
    await user.click(await screen.findByRole('button', { name: 'Ångra för Gäst 3: Rad cam' }));
    await waitFor(() =>
      expect(presses.at(-1)).toMatchObject({ confirmed: false, participants: [ANONYMOUS] }),
    );
  });

  it('asks for whom when nobody is ticked, and shows the reason of a refusal', async () => {
    const items = [aPeopleLine('cam', [], undefined, { maySetAside: true })];
    const { user, acts, refuseNextPress } = await openPanel(aMeeting({ items }));
    await user.click(button('Gör undantag med skäl Rad cam'));
    const form = within(await screen.findByRole('form', { name: 'Undantag: Rad cam' }));
    await user.type(form.getByRole('textbox'), 'Anna är sjuk');
    await user.click(form.getByRole('button', { name: 'Spara undantaget' }));
    expect(form.getByText('Välj minst en person.')).toBeTruthy();

    await user.click(form.getByRole('checkbox', { name: 'Anna Lindgren' }));
    refuseNextPress(refusal(422, 'form', { detail: 'Skälet innehåller ett namn.' }));
    await user.click(form.getByRole('button', { name: 'Spara undantaget' }));

    expect(await form.findByText('Skälet innehåller ett namn.')).toBeTruthy();
    expect(form.getByRole<HTMLInputElement>('textbox').value).toBe('Anna är sjuk');
    expect(acts).toHaveLength(1);
  });

  it('of a should for the whole meeting counts as dealt with, and is undone with one press', async () => {
    const items = [
      aLine('one', { strength: 'should', maySetAside: true, mayConfirm: false, control: 'graph' }),
      aLine('two'),
    ];
    const { user, presses } = await openPanel(aMeeting({ items }));
    await user.click(button('Gör undantag med skäl Rad one'));
    const form = within(await screen.findByRole('form', { name: 'Undantag: Rad one' }));
    await user.type(form.getByRole('textbox'), 'Går inte i dag');
    await user.click(form.getByRole('button', { name: 'Spara undantaget' }));

    await waitFor(() => expect(left()).toBe('1 av 2 krav återstår'));
    const undo = button('Ångra: Rad one');
    expect(within(line('Rad one')).getByText('Skäl: Går inte i dag')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(undo));
    await user.click(undo);
    await waitFor(() => expect(left()).toBe('2 av 2 krav återstår'));
    expect(presses).toMatchObject([{ requirementId: 'one', confirmed: false, participants: [] }]);
  });

  it('is not offered where a must has no exception, nor undone by whoever may not', async () => {
    await openPanel(
      aMeeting({ items: [aLine('one'), aLine('two', { state: setAside, mayConfirm: false })] }),
    );

    expect(screen.queryByRole('button', { name: /^Gör undantag/ })).toBeNull();
    expect(left()).toBe('1 av 2 krav återstår');
    expect(screen.queryByRole('button', { name: 'Ångra: Rad two' })).toBeNull();
  });
});
