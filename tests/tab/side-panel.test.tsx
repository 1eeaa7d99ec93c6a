import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import {
  aLine,
  aMeeting,
  ANNA,
  ANONYMOUS,
  aPeopleLine,
  aPerson,
  confirmedBy,
  HOST,
  threePeople,
} from './a-meeting.ts';
import { refusal } from './fake-api.ts';
import { announced, button, left, line, meet, openPanel, primaryButtons } from './open-panel.tsx';

afterEach(cleanup);

describe('what a host sees', () => {
  it('is told first what is left and at which level', async () => {
    await openPanel(
      aMeeting({ items: [aLine('one'), aLine('two', { state: confirmedBy('Bo') })] }),
    );
    expect(left()).toBe('1 av 2 krav återstår');
    expect(within(screen.getByRole('banner')).getByText('Nivå 1 – Öppet möte')).toBeTruthy();
  });

  it('finds what is met folded away but within reach', async () => {
    const { user } = await openPanel(
      aMeeting({ items: [aLine('one'), aLine('two', { state: confirmedBy('Bo') })] }),
    );
    expect(screen.queryByText('Rad two')).toBeNull();
    await user.click(button('Klart (1)'));
    expect(within(line('Rad two')).getByText(/Bekräftat av Bo/)).toBeTruthy();
  });

  it('counts musts and shoulds only', async () => {
    await openPanel(
      aMeeting({
        items: [
          aLine('a'),
          aLine('b', { strength: 'should' }),
          aLine('c', { strength: 'recommended' }),
          aLine('d', { strength: 'can' }),
        ],
      }),
    );
    expect(left()).toBe('2 av 2 krav återstår');
    expect(within(line('Rad b')).getByText(/Bör/)).toBeTruthy();
  });

  it('is told when nobody has chosen a level', async () => {
    await openPanel(aMeeting({ isLevelKnown: false, level: 0 }));
    expect(screen.getByText('Nivån är okänd')).toBeTruthy();
  });

  it('is told where the log is when the meeting is over', async () => {
    await openPanel(aMeeting({ phase: 'ended' }));
    expect(screen.getByText(/^Mötet är slut\. Mötets logg finns i appen Mötesvakt/)).toBeTruthy();
  });

  it('is told when nobody is present yet', async () => {
    await openPanel(aMeeting({ participants: [], items: [aPeopleLine('cam', [], [])] }));
    expect(screen.getByText(/^Ingen är med i mötet än\. Deltagarnas/)).toBeTruthy();
    expect(within(line('Rad cam')).queryByRole('button', { name: /Bekräfta/ })).toBeNull();
  });

  it('has one primary button at a time: the next thing to do', async () => {
    const { user } = await openPanel(aMeeting());
    expect(primaryButtons().map((each) => each.getAttribute('aria-label'))).toEqual([
      'Bekräfta: Rad one',
    ]);
    await user.click(button('Bekräfta: Rad one'));
    expect(primaryButtons().map((each) => each.getAttribute('aria-label'))).toEqual([
      'Bekräfta: Rad two',
    ]);
  });

  it('reads what a line means, its source and who can help', async () => {
    const { user } = await openPanel(aMeeting());
    await user.click(button('Vad betyder det? Rad one'));
    const one = within(line('Rad one'));
    expect(one.getByText('Därför är det så.')).toBeTruthy();
    expect(one.getByText(/Anvisning, avsnitt 1/)).toBeTruthy();
    expect(one.getByRole('link', { name: 'it@alvsunda.example' }).getAttribute('href')).toBe(
      'mailto:it@alvsunda.example',
    );
  });

  it('sees everything in English when Teams is in English', async () => {
    await openPanel(aMeeting(), 'en');
    expect(left()).toBe('2 of 2 requirements left');
    expect(button('Confirm: Rad one (en)')).toBeTruthy();
  });
});

describe('a press', () => {
  it('confirms at once, keeps the line and the focus in place, and can be taken back', async () => {
    const { user, presses } = await openPanel(aMeeting());
    await user.click(button('Bekräfta: Rad one'));
    expect(left()).toBe('1 av 2 krav återstår');
    const undo = button('Ångra: Rad one');
    expect(document.activeElement).toBe(undo);
    await waitFor(() => expect(announced()).toBe('Bekräftat. 1 av 2 krav återstår.'));
    await user.click(undo);
    expect(left()).toBe('2 av 2 krav återstår');
    expect(document.activeElement).toBe(button('Bekräfta: Rad one'));
    expect(announced()).toBe('Ångrat. 2 av 2 krav återstår.');
    await waitFor(() => expect(presses).toHaveLength(2));
    expect(presses).toEqual([
      { requirementId: 'one', version: 1, confirmed: true, participants: [] },
      { requirementId: 'one', version: 2, confirmed: false, participants: [] },
    ]);
  });

  it('is not undone by the second click of a double click', async () => {
    const { user, presses } = await openPanel(aMeeting());
    await user.dblClick(button('Bekräfta: Rad one'));
    await waitFor(() => expect(presses).toHaveLength(1));
    expect(button('Ångra: Rad one')).toBeTruthy();
  });

  it('works from the keyboard alone', async () => {
    const { user, presses } = await openPanel(aMeeting());
    for (const name of [
      'Ta upp ett ärende',
      'Ajournera',
      'Vilka är med (3)',
      'Bekräfta: Rad one',
    ]) {
      await user.tab();
      expect(document.activeElement).toBe(button(name));
    }
    await user.keyboard('{Enter}');
    await waitFor(() => expect(presses).toHaveLength(1));
  });

  it('on a folded line brings the line, and the focus with it, back among what is left', async () => {
    const { user } = await openPanel(
      aMeeting({ items: [aLine('one'), aLine('two', { state: confirmedBy('Bo') })] }),
    );
    await user.click(button('Klart (1)'));
    await user.click(button('Ångra: Rad two'));
    expect(left()).toBe('2 av 2 krav återstår');
    expect(document.activeElement).toBe(button('Bekräfta: Rad two'));
  });

  it('gently says that somebody else just changed the line, and shows how it stands', async () => {
    const { user, change, refuseNextPress } = await openPanel(aMeeting());
    refuseNextPress(refusal(409, 'stale', { version: 2 }));
    await user.click(button('Bekräfta: Rad one'));
    change(meet('one', 'Anna Lindgren'));
    const one = within(line('Rad one'));
    await one.findByText('Någon annan ändrade raden just nu. Så här ser den ut nu.');
    await one.findByText(/Bekräftat av Anna Lindgren/);
  });

  it.each([
    [refusal(403, 'not-allowed'), 'Du får inte ändra den här raden.'],
    [refusal(409, 'not-present'), 'Personen är inte längre med i mötet.'],
    [refusal(429, 'too-many'), 'Det gick lite för fort. Vänta en stund och försök igen.'],
    [refusal(500, 'internal'), 'Det gick inte att spara. Försök igen.'],
    [
      { kind: 'unreachable' } as const,
      'Det gick inte att spara utan kontakt. Försök igen när kontakten är tillbaka.',
    ],
  ])('that is refused is taken back with the reason (%#)', async (trouble, sentence) => {
    const { user, refuseNextPress } = await openPanel(aMeeting());
    refuseNextPress(trouble);
    await user.click(button('Bekräfta: Rad one'));
    await within(line('Rad one')).findByText(sentence);
    expect(left()).toBe('2 av 2 krav återstår');
    expect(announced()).toContain(sentence);
  });
});

describe('lines about the participants', () => {
  it('are confirmed for all in sight with one press, and undone with the next', async () => {
    const { user, presses } = await openPanel(aMeeting({ items: [aPeopleLine('cam')] }));
    await user.click(button('Bekräfta för alla jag ser: Rad cam'));
    expect(left()).toBe('Allt klart – alla 1 krav är uppfyllda');
    await user.click(button('Ångra: Rad cam'));
    await waitFor(() => expect(presses).toHaveLength(2));
    expect(presses.map(({ confirmed, participants }) => [confirmed, participants])).toEqual([
      [true, [HOST, ANNA, ANONYMOUS]],
      [false, [HOST, ANNA, ANONYMOUS]],
    ]);
  });

  it('are confirmed for the rest when some are already confirmed, and only those are undone', async () => {
    const { user, presses } = await openPanel(aMeeting({ items: [aPeopleLine('cam', [HOST])] }));
    expect(within(line('Rad cam')).getByText(/1 av 3 bekräftade/)).toBeTruthy();
    await user.click(button('Bekräfta resten (2): Rad cam'));
    await user.click(button('Ångra: Rad cam'));
    await waitFor(() => expect(presses).toHaveLength(2));
    expect(presses[1]?.participants).toEqual([ANNA, ANONYMOUS]);
  });

  it('are confirmed one by one, an anonymous person being told by order of arrival', async () => {
    const { user, presses } = await openPanel(
      aMeeting({
        items: [aPeopleLine('cam')],
        participants: [
          ...threePeople.slice(0, 2),
          aPerson(ANONYMOUS, 'Kungen själv', { kind: 'anonymous', ordinal: 3 }),
        ],
      }),
    );
    await user.click(button('Undantag Rad cam'));
    expect(await screen.findByText('Karin Holm (du)')).toBeTruthy();
    expect(screen.queryByText(/Kungen/)).toBeNull();
    await user.click(button('Bekräfta för Gäst 3: Rad cam'));
    await waitFor(() => expect(presses[0]?.participants).toEqual([ANONYMOUS]));
    expect(within(line('Rad cam')).getByText(/1 av 3 bekräftade/)).toBeTruthy();
  });

  it('open again when somebody arrives', async () => {
    const { change } = await openPanel(
      aMeeting({ items: [aPeopleLine('cam', [HOST, ANNA, ANONYMOUS])] }),
    );
    expect(left()).toContain('Allt klart');
    change((view) => ({
      ...view,
      participants: [...threePeople, aPerson('aad:new', 'Elsa Márakatt', { ordinal: 4 })],
      items: [aPeopleLine('cam', [HOST, ANNA, ANONYMOUS], [HOST, ANNA, ANONYMOUS, 'aad:new'])],
    }));
    await waitFor(() => expect(left()).toBe('1 av 1 krav återstår'));
    expect(announced()).toBe('Inte längre uppfyllt: Rad cam. 1 av 1 krav återstår.');
  });
});
