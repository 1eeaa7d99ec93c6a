import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import { aLine, aMeeting, ANNA, ANONYMOUS, aPerson, HOST, threePeople } from './a-meeting.ts';
import { matterIdOf } from './after-act.ts';
import { withProcedures } from './procedure-lines.ts';
import { aMatter, atHand } from './at-hand.ts';
import { refusal } from './fake-api.ts';
import { button, openPanel } from './open-panel.tsx';

afterEach(cleanup);

const BO = '4f1c1a0e-7b9a-4d7e-9d43-0b8d2f5a6c11';
const row = (id: string) => {
  const found = screen.getAllByRole('listitem').find((each) => each.dataset['person'] === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return within(found);
};
const hasRow = (id: string) =>
  screen.queryAllByRole('listitem').some((each) => each.dataset['person'] === id);

async function openPeople(view: MeetingView) {
  const panel = await openPanel(view);
  await panel.user.click(button(/^Vilka är med/));
  await screen.findByRole('button', { name: 'Lägg till någon' });
  return panel;
}

async function openMenu(view: MeetingView, person = 'Anna Lindgren') {
  const panel = await openPeople(view);
  await panel.user.click(button(`Åtgärder ${person}`));
  await screen.findByRole('heading', { name: 'I ärendet' });
  return panel;
}

describe('the list of people', () => {
  it('tells of each who they are, where, since when and how we know', async () => {
    const participants = [
      ...threePeople.slice(0, 2),
      aPerson('hand:1', undefined, { kind: 'telephone', ordinal: 3, source: 'hand' }),
      aPerson('x:1', 'Kungen själv', { kind: 'anonymous', ordinal: 4, place: 'on-site', party: 2 }),
    ];
    await openPeople(aMeeting({ participants }));

    expect(button('Vilka är med (4)')).toBeTruthy();
    expect(row(ANNA).getByText(/^Från organisationen · på distans · sedan .*09:30$/)).toBeTruthy();
    expect(row('hand:1').getByText('Telefon 3')).toBeTruthy();
    expect(row('hand:1').getByText(/^På telefon · .* · tillagd för hand$/)).toBeTruthy();
    expect(row('x:1').getByText('Part 2 (Gäst 4)')).toBeTruthy();
    expect(row('x:1').getByText(/^Inte inloggad · på plats/)).toBeTruthy();
    expect(screen.queryByText(/Kungen/)).toBeNull();
  });

  it('says when Teams has told of nobody, and is then kept by hand', async () => {
    const { user, acts, verification } = await openPeople(aMeeting({ isRosterVerified: false }));
    verification.invite([{ personId: BO, displayName: 'Bo Ek' }]);
    expect(await screen.findByText('Listan är inte bekräftad')).toBeTruthy();

    await user.click(button('Lägg till någon'));
    const form = within(await screen.findByRole('form', { name: 'Lägg till någon' }));
    await user.click(form.getByRole('button', { name: 'Lägg till' }));
    await screen.findByText('Telefon 4');
    await user.click(form.getByRole('radio', { name: 'Någon i rummet' }));
    await user.click(form.getByRole('button', { name: 'Lägg till' }));
    await user.click(form.getByRole('radio', { name: 'Någon som är inbjuden' }));
    await user.selectOptions(await form.findByRole('combobox', { name: 'Inbjuden' }), 'Bo Ek');
    await user.click(form.getByRole('radio', { name: 'på plats' }));
    await user.click(form.getByRole('button', { name: 'Lägg till' }));

    await waitFor(() => expect(hasRow(BO)).toBe(true));
    expect(form.getByText('Alla som är inbjudna finns redan i listan.')).toBeTruthy();
    expect(acts).toEqual([
      { what: 'participant.add', kind: 'telephone', place: 'remote' },
      { what: 'participant.add', kind: 'guest', place: 'on-site' },
      { what: 'participant.add-person', person: BO, place: 'on-site' },
    ]);
  });

  it('says why somebody could not be added', async () => {
    const { user, refuseNextPress } = await openPeople(aMeeting());
    await user.click(button('Lägg till någon'));
    const form = within(await screen.findByRole('form', { name: 'Lägg till någon' }));
    refuseNextPress(refusal(403, 'not-allowed', { detail: 'Bara värden får det.' }));
    await user.click(form.getByRole('button', { name: 'Lägg till' }));

    expect((await form.findByRole('alert')).textContent).toBe('Bara värden får det.');
  });

  it('holds thirty people, the longest of names among them', async () => {
    const name = 'Maximiliana-Alexandra von Längstanamnet-Överkalixström '.repeat(2).trim();
    const participants = Array.from({ length: 30 }, (_each, index) =>
      aPerson(`aad:${index}`, index === 7 ? name : `Person ${index}`, { ordinal: index + 1 }),
    );
    await openPeople(aMeeting({ participants }));

    expect(button('Vilka är med (30)')).toBeTruthy();
    expect(
      within(screen.getByRole('list', { name: 'Vilka är med' })).getAllByText(/sedan/),
    ).toHaveLength(30);
    expect(row('aad:7').getByText(name)).toBeTruthy();
  });

  it('is not there for a participant', async () => {
    await openPanel(aMeeting({ role: 'participant', presides: false }));

    expect(screen.queryByRole('button', { name: /^Vilka är med|^Åtgärder/ })).toBeNull();
  });

  it('tells what is shown of an identity where the level demands it, in words', async () => {
    const participants = [
      {
        ...aPerson(HOST, 'Karin Holm'),
        proven: ['notice-password' as const, 'seen-on-camera' as const],
      },
      aPerson(ANNA, 'Anna Lindgren', { proven: ['notice-password'] }),
      aPerson(ANONYMOUS, undefined, { kind: 'anonymous', ordinal: 3 }),
    ];
    const identity = aLine('V11', { control: 'procedure', procedure: 'two-factor-authentication' });
    await openPeople(withProcedures(aMeeting({ level: 4, participants, items: [identity] })));

    expect(
      row(HOST).getByText('Identiteten är styrkt: lösenordet ur kallelsen, igenkänd i bild'),
    ).toBeTruthy();
    expect(
      row(ANNA).getByText('En faktor till behövs. Klart: lösenordet ur kallelsen'),
    ).toBeTruthy();
    expect(row(ANONYMOUS).getByText('Identiteten är inte styrkt')).toBeTruthy();
    expect(row(HOST).queryByRole('button', { name: /^Styrk identiteten/ })).toBeNull();
    expect(row(ANONYMOUS).getByRole('button', { name: 'Styrk identiteten: Gäst 3' })).toBeTruthy();
  });
});

describe('what can be done about a person', () => {
  it('is changing where they are, and taking them off the list in two steps', async () => {
    const { user, acts } = await openMenu(aMeeting());
    await user.click(button('Är på plats: Anna Lindgren'));
    expect(await row(ANNA).findByText(/· på plats ·/)).toBeTruthy();

    await user.click(button('Har lämnat mötet Anna Lindgren'));
    expect(acts).toHaveLength(1);
    await user.click(button('Ja, ta bort ur listan: Anna Lindgren'));

    await waitFor(() => expect(hasRow(ANNA)).toBe(false));
    expect(acts.at(-1)).toEqual({ what: 'participant.remove', participant: ANNA });
    const section = screen.getByRole('region', { name: 'Vilka är med' });
    await waitFor(() => expect(document.activeElement).toBe(section));
  });

  it('is recognising a party, by the number that a phrase was sent to', async () => {
    const { user, acts } = await openMenu(aMeeting({ expectedParties: [2] }), 'Gäst 3');
    await user.click(button('Är part i ärendet Gäst 3'));
    await user.click(screen.getByRole('radio', { name: 'Part 2, har fått en lösenfras' }));
    await user.click(button('Ge partens nummer'));

    expect(await screen.findByText('Part 2 (Gäst 3)')).toBeTruthy();
    expect(acts).toEqual([{ what: 'party.recognise', participant: ANONYMOUS, party: 2 }]);
  });

  it('is marking a conflict of interest, and taking it back', async () => {
    const { user, acts } = await openMenu(atHand(4, { items: [] }));
    await user.click(button('Jäv i ärende 4: Anna Lindgren'));
    expect(await row(ANNA).findByText(/· Jävig/)).toBeTruthy();

    await user.click(button('Ta bort jäv i ärende 4: Anna Lindgren'));
    await waitFor(() => expect(row(ANNA).queryByText(/· Jävig/)).toBeNull());

    const about = { matter: matterIdOf(4), participant: ANNA };
    expect(acts).toEqual([
      { what: 'disqualification.mark', ...about },
      { what: 'disqualification.withdraw', ...about },
    ]);
  });

  it('is moving them to the lobby, told how, and back again', async () => {
    const { user, acts } = await openMenu(aMeeting());
    expect(row(ANNA).getByText(/^Flytta personen till väntrummet i Teams/)).toBeTruthy();
    await user.click(button('Flytta till väntrummet: Anna Lindgren'));

    const waiting = within(await screen.findByRole('list', { name: 'Väntar i väntrummet' }));
    await user.click(waiting.getByRole('button', { name: 'Tillbaka i mötet: Anna Lindgren' }));
    await waitFor(() => expect(screen.queryByText('Väntar i väntrummet')).toBeNull());
    expect(acts.map(({ what }) => what)).toEqual(['lobby.move', 'lobby.return']);
  });

  it('is withdrawing the floor in two steps, for whoever presides', async () => {
    const { user, acts } = await openMenu(atHand(4, { items: [] }));
    await user.click(button('Ta ifrån ordet Anna Lindgren'));
    expect(acts).toEqual([]);
    await user.click(button('Ja, ta ifrån ordet: Anna Lindgren'));

    expect(await row(ANNA).findByText(/· Ordet taget/)).toBeTruthy();
    expect(acts).toEqual([{ what: 'floor.withdraw', participant: ANNA }]);
  });

  it.each([
    ['Inte med i ärendet', 'not-this-matter'],
    ['Väntar i väntrummet', 'lobby'],
    ['Ersättare går in', 'substitute'],
  ])('is deciding where security fails: %s', async (label, decision) => {
    const { user, acts } = await openMenu(atHand(4, { items: [] }));
    await user.click(button('Säkerheten kan inte garanteras Anna Lindgren'));
    await user.click(button(`${label}: Anna Lindgren`));

    await waitFor(() =>
      expect(acts).toEqual([{ what: 'security.doubt', participant: ANNA, decision }]),
    );
  });

  it('is taking back that security fails', async () => {
    const doubted = [{ participantId: ANNA, decision: 'not-this-matter' as const }];
    const { user, acts } = await openMenu(
      atHand(4, { items: [], matters: [{ ...aMatter(4), state: 'current', doubted }] }),
    );
    await user.click(button('Säkerheten är bra igen: Anna Lindgren'));

    await waitFor(() =>
      expect(row(ANNA).queryByText(/· Säkerheten kan inte garanteras/)).toBeNull(),
    );
    expect(acts).toEqual([{ what: 'security.doubt-withdraw', participant: ANNA }]);
  });

  it('leaves what only the chair decides to the chair', async () => {
    await openMenu(atHand(4, { items: [], presides: false }));

    expect(screen.getByText(/^Ordföranden avgör om ordet/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Ta ifrån ordet/ })).toBeNull();
  });

  it('is appointing the chair, among those with an account in the organisation, and withdrawing it', async () => {
    const people = [...threePeople, aPerson(BO, 'Bo Ek', { ordinal: 4 })];
    const { user, acts } = await openMenu(aMeeting({ participants: people }), 'Bo Ek');
    expect(screen.getByText('Du leder mötet')).toBeTruthy();
    await user.click(button('Utse till ordförande: Bo Ek'));
    await user.click(await screen.findByRole('button', { name: 'Låt organisatören leda mötet' }));
    await waitFor(() =>
      expect(acts).toEqual([{ what: 'chair.appoint', person: BO }, { what: 'chair.withdraw' }]),
    );

    await user.click(button('Åtgärder Gäst 3'));
    expect(screen.queryByRole('button', { name: 'Utse till ordförande: Gäst 3' })).toBeNull();
  });

  it('is told by name who presides instead of the viewer', async () => {
    await openPeople(aMeeting({ presides: false, chair: { personId: BO, displayName: 'Bo Ek' } }));

    expect(screen.getByText('Bo Ek leder mötet')).toBeTruthy();
  });
});
