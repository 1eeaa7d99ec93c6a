import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import { aLine, aMeeting, ANNA, aPeopleLine, confirmedBy, HOST, ANONYMOUS } from './a-meeting.ts';
import { matterIdOf } from './after-act.ts';
import { aMatter, atHand } from './at-hand.ts';
import { refusal } from './fake-api.ts';
import { button, line, meet, openPanel, primaryButtons } from './open-panel.tsx';

afterEach(cleanup);

const banner = () => screen.getByRole('region', { name: 'Ärendet' });
const reasons = () => within(screen.getByRole('list', { name: 'Kvar innan ärendet kan öppnas' }));
const urgent = () => document.querySelector('[data-urgent]')?.textContent;
const met = { state: confirmedBy('Bo') };
const ready = (more: Partial<MeetingView> = {}) =>
  atHand(4, { items: [aLine('one', met)], ...more });

describe('a matter', () => {
  it('is taken up by one press when none has been entered, and its gate is closed', async () => {
    const { user, acts } = await openPanel(aMeeting({ level: 3 }));

    await user.click(button('Ta upp ett ärende'));

    await screen.findByRole('heading', { name: 'Ärende 1 är stängt' });
    expect(acts).toEqual([
      { what: 'matter.add', number: '1', level: 3 },
      { what: 'matter.begin', matter: matterIdOf(1) },
    ]);
  });

  it('shows what is left, and leads to the line in the checklist', async () => {
    const { user } = await openPanel(
      atHand(4, { items: [aLine('one'), aPeopleLine('cam', [HOST, ANONYMOUS])] }),
    );

    expect(reasons().getByText('Rad cam: Anna Lindgren')).toBeTruthy();
    await user.click(button('Visa i listan: Rad cam: Anna Lindgren'));

    expect(line('Rad cam').contains(document.activeElement)).toBe(true);
  });

  it('folds what is more than can be read at a glance', async () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aLine(id));
    const { user } = await openPanel(atHand(4, { items }));
    expect(reasons().getAllByRole('listitem')).toHaveLength(3);

    await user.click(button('3 till kvar innan ärendet kan öppnas'));

    expect(button('Visa i listan: Rad f')).toBeTruthy();
  });

  it('has one primary button: what is left in the list, and the opening when nothing is', async () => {
    const { user, acts, change } = await openPanel(
      atHand(4, { items: [aLine('one'), aLine('two', { strength: 'recommended' })] }),
    );
    expect(primaryButtons().map((each) => each.textContent)).toEqual(['Bekräfta']);
    expect(screen.queryByRole('button', { name: 'Öppna ärendet' })).toBeNull();

    change((view) => ({
      ...meet('one')(view),
      gate: { name: 'closed', reasons: [] },
    }));
    await screen.findByRole('heading', { name: 'Ärende 4 kan öppnas' });
    expect(primaryButtons().map((each) => each.textContent)).toEqual(['Öppna ärendet']);

    change((view) => ({ ...view, items: view.items.map((each) => ({ ...each, ...met })) }));
    await user.click(button('Öppna ärendet'));
    await screen.findByRole('heading', { name: 'Ärende 4 är öppet' });
    expect(acts).toEqual([{ what: 'gate.open', matter: matterIdOf(4) }]);
    expect(document.activeElement).toBe(banner());
  });

  it('is closed again at once when somebody comes in, says why and breaks in on a screen reader', async () => {
    const { change } = await openPanel(
      ready({ gate: { name: 'open', at: '2026-11-23T09:00:00.000Z', byViewer: true } }),
    );
    expect(urgent()).toBe('');

    change((view) => ({
      ...view,
      gate: {
        name: 'closed',
        reasons: [{ kind: 'item', requirementId: 'one', participants: [ANNA] }],
        closing: { kind: 'joined', at: '2026-11-23T09:05:00.000Z', participantId: ANNA },
      },
    }));

    await screen.findByRole('heading', {
      name: 'Ärende 4 är stängt: Anna Lindgren har kommit in',
    });
    expect(urgent()).toBe('Ärende 4 är stängt: Anna Lindgren har kommit in.');
  });

  it('only informs at the open levels: nothing is blocked and nothing opened', async () => {
    await openPanel(atHand(4, { items: [aLine('one')] }, 1));

    expect(screen.getByRole('heading', { name: 'Ärende 4 pågår' })).toBeTruthy();
    expect(button('Kvar att se till (1)')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Öppna ärendet' })).toBeNull();
  });

  it('says in the words of the server why it was not opened', async () => {
    const { user, refuseNextPress } = await openPanel(ready());
    refuseNextPress(refusal(409, 'gate-closed', { detail: 'Ett krav återstår. Titta i listan.' }));

    await user.click(button('Öppna ärendet'));

    expect((await screen.findByRole('alert')).textContent).toBe(
      'Ett krav återstår. Titta i listan.',
    );
  });

  it('shows a participant nothing but whether it is open', async () => {
    await openPanel(
      ready({ role: 'participant', presides: false, gate: { name: 'closed', reasons: [] } }),
    );

    expect(within(banner()).getByRole('heading', { name: 'Ärende 4 är stängt' })).toBeTruthy();
    expect(within(banner()).queryByRole('button')).toBeNull();
    expect(screen.queryByRole('button', { name: /Ärenden|Vilka är med|Obehörig/ })).toBeNull();
  });

  it('is read out by number alone from level 3, with nowhere to write the initials', async () => {
    await openPanel(ready());
    expect(screen.getByText('”Vi går nu över till ärende 4, ____”')).toBeTruthy();
    expect(within(banner()).queryByRole('textbox')).toBeNull();
    cleanup();

    await openPanel(atHand(4, {}, 2));
    expect(screen.queryByText(/Vi går nu över/)).toBeNull();
  });
});

describe('somebody who must not be in the matter', () => {
  it('is moved to the lobby from the list of what is left, and is let back in when it has ended', async () => {
    const { user, acts } = await openPanel(
      atHand(4, {
        matters: [{ ...aMatter(4), state: 'current', disqualified: [ANNA] }],
        items: [],
      }),
    );
    expect(reasons().getByText(/^Anna Lindgren är jävig/)).toBeTruthy();

    await user.click(button('Flytta till väntrummet: Anna Lindgren'));
    await screen.findByText('Väntar tills ärende 4 är avslutat');
    expect(screen.queryByRole('button', { name: 'Tillbaka i mötet: Anna Lindgren' })).toBeNull();

    await user.click(button('Avsluta ärende 4'));
    await user.click(
      await screen.findByRole('button', { name: 'Tillbaka i mötet: Anna Lindgren' }),
    );
    await waitFor(() => expect(acts).toHaveLength(3));
    expect(acts.map(({ what }) => what)).toEqual(['lobby.move', 'matter.end', 'lobby.return']);
    expect(screen.queryByText('Väntar i väntrummet')).toBeNull();
  });

  it('is flagged to the chair, who decides and takes the matter again', async () => {
    const { user, acts } = await openPanel(ready());
    await user.click(await screen.findByRole('button', { name: 'Obehörig i mötet?' }));
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Vem gäller det?' }),
      'Anna Lindgren',
    );
    await user.click(button('Säg till ordföranden'));

    expect(await reasons().findByText('Anna Lindgren kan vara obehörig')).toBeTruthy();
    expect(urgent()).toBe('Någon obehörig kan vara i mötet.');
    await user.click(await screen.findByRole('radio', { name: 'Ajournera mötet' }));
    await user.click(screen.getByRole('checkbox', { name: 'Ta om ärendet från början' }));
    await user.click(button('Spara beslutet'));

    await user.click(await screen.findByRole('button', { name: 'Återuppta mötet' }));
    await screen.findByRole('heading', { name: 'Ärende 4 kan öppnas' });
    expect(acts).toEqual([
      { what: 'unauthorised.flag', participant: ANNA },
      { what: 'unauthorised.decide', decision: 'adjourn', retake: true },
      { what: 'meeting.resume' },
    ]);
  });

  it('is for the chair alone to decide about', async () => {
    await openPanel(
      atHand(4, { presides: false, flagged: { at: '2026-11-23T09:00:00.000Z' }, items: [] }),
    );

    expect(reasons().getByText('Ordföranden avgör.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Spara beslutet' })).toBeNull();
  });

  it('is seen to between matters too', async () => {
    await openPanel(
      aMeeting({
        flagged: { at: '2026-11-23T09:00:00.000Z' },
        adjournedAt: '2026-11-23T09:01:00.000Z',
      }),
    );

    expect(await screen.findByRole('button', { name: 'Spara beslutet' })).toBeTruthy();
    expect(button('Återuppta mötet')).toBeTruthy();
  });
});
