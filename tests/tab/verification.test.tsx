import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { ANONYMOUS } from './a-meeting.ts';
import { provenFor } from './procedure-lines.ts';
import { refusal } from './fake-api.ts';
import { PHRASE } from './fake-verification.ts';
import { primaryButtons } from './open-panel.tsx';
import { inSheet, levelFour, openSheet, saidInSheet, sheet, step } from './open-verification.tsx';

afterEach(cleanup);

const party = { party: 1 };
type Panel = Awaited<ReturnType<typeof openSheet>>;

/** As far as the code in sight. */
async function issue({ user }: Pick<Panel, 'user'>, way: string | RegExp = /^Jag ringer upp/) {
  await user.click(sheet().getByRole('radio', { name: 'Ärendets akt' }));
  await user.click(inSheet('Nästa'));
  await step('Hur når du parten?');
  await user.click(sheet().getByRole('radio', { name: way }));
  await user.click(inSheet(/^(Visa|Skicka) koden$/));
}
const shownCode = () =>
  document.querySelector('[data-code]')?.textContent?.replaceAll(/\D/g, '') ?? '';
async function recite({ user }: Pick<Panel, 'user'>, words: string) {
  await user.type(sheet().getByRole('textbox'), words);
  await user.click(inSheet('Kontrollera'));
}

describe('an unknown party', () => {
  it('is verified by call-back and likeness, and answers for the consent, a step at a time', async () => {
    const panel = await openSheet(levelFour());
    const { user, acts, verification } = panel;
    await step('Känner någon av er personen?');
    await user.click(inSheet('Nej, styrk i två steg'));
    await step('Personen är part');
    await user.click(inSheet('Ge partens nummer'));

    const source = await step('Var har du hämtat partens nummer?');
    expect(document.activeElement).toBe(source);
    expect(sheet().getByRole('heading', { name: 'Identitet: Part 1 (Gäst 2)' })).toBeTruthy();
    expect(sheet().getByText('Steg 1 av 3')).toBeTruthy();
    expect(sheet().getByText(/^Använd aldrig ett nummer som parten själv/)).toBeTruthy();
    await issue(panel);
    await step('Ring upp och läs koden');
    expect(verification.asked.at(-1)?.body).toEqual({
      participant: ANONYMOUS,
      means: 'callback-code',
      source: 'case-file',
      replace: false,
    });
    expect(shownCode()).toBe(verification.codeOf(ANONYMOUS));
    await recite(panel, shownCode());

    await step('Välj ett sätt till, av annan sort');
    expect(saidInSheet()).toContain('Koden stämmer.');
    expect(sheet().getByText('Steg 2 av 3')).toBeTruthy();
    expect(inSheet('Engångskod').getAttribute('aria-disabled')).toBe('true');
    expect(
      sheet().getByText('Samma sort som kod vid uppringning. Två av samma sort räknas som en.'),
    ).toBeTruthy();
    expect(sheet().getByText(/^Ingen lösenfras är skickad/)).toBeTruthy();
    expect(sheet().getByText(/har inget intyg för e-legitimation/)).toBeTruthy();
    await user.click(inSheet('Id-handling i bild'));
    await step('Jämför med id-handlingen');
    await user.click(inSheet('Ja, det är samma person'));

    await step('Läs upp informationen');
    await user.click(sheet().getByRole('radio', { name: 'Lättläst svenska' }));
    expect(sheet().getByText('Vill du vara med?')).toBeTruthy();
    await user.click(inSheet('Jag har läst upp den'));
    await step('Vad svarar parten?');
    await user.click(inSheet('Parten säger ja'));

    await step('Klart');
    expect(acts).toEqual([
      { what: 'party.recognise', participant: ANONYMOUS },
      { what: 'factor.prove', participants: [ANONYMOUS], means: 'likeness' },
      { what: 'consent.inform', participant: ANONYMOUS, language: 'easy' },
      { what: 'consent.answer', participant: ANONYMOUS, language: 'easy', answer: 'accepted' },
    ]);
  });

  it('meets one primary button at each step', async () => {
    const panel = await openSheet(levelFour(party));
    const inSight = () => primaryButtons().filter((each) => !each.closest('[hidden]'));
    await step('Var har du hämtat partens nummer?');
    expect(inSight()).toHaveLength(1);
    await issue(panel);
    await step('Ring upp och läs koden');
    expect(inSight()).toHaveLength(1);
    await recite(panel, shownCode());
    await step('Välj ett sätt till, av annan sort');
    expect(inSight()).toHaveLength(1);
  });

  it('has three tries, told how many are left, and then a new code', async () => {
    const panel = await openSheet(levelFour(party));
    const { user, verification } = panel;
    await issue(panel);
    await step('Ring upp och läs koden');

    await recite(panel, '111111');
    expect(await sheet().findByText('Koden stämmer inte. 2 försök kvar.')).toBeTruthy();
    expect(document.activeElement).toBe(sheet().getByRole('textbox'));
    await recite(panel, '111111');
    expect(await sheet().findByText('Koden stämmer inte. Ett försök kvar.')).toBeTruthy();
    await recite(panel, '111111');
    const over = await step('Tre fel: koden gäller inte längre');
    expect(document.activeElement).toBe(over);
    expect(document.querySelector('[data-code]')).toBeNull();
    await user.click(inSheet('Ta fram en ny kod'));

    await step('Ring upp och läs koden');
    expect(verification.asked.at(-1)?.body).toMatchObject({ source: 'case-file', replace: true });
    expect(shownCode()).toBe(verification.codeOf(ANONYMOUS));
  });

  it('is asked for something before anything is sent', async () => {
    const panel = await openSheet(levelFour(party));
    await issue(panel);
    await step('Ring upp och läs koden');
    const asked = panel.verification.asked.length;
    await panel.user.click(inSheet('Kontrollera'));

    expect(sheet().getByText('Skriv koden som parten säger.')).toBeTruthy();
    expect(panel.verification.asked).toHaveLength(asked);
  });

  it('is sent the code by the server when a number is typed, which is then nowhere', async () => {
    const panel = await openSheet(levelFour(party, { canSendMessages: true }));
    const { user, verification } = panel;
    await user.click(sheet().getByRole('radio', { name: 'Folkbokföringen' }));
    await user.click(inSheet('Nästa'));
    await user.click(sheet().getByRole('radio', { name: 'Koden skickas som meddelande' }));
    await user.type(sheet().getByRole('textbox', { name: 'Mobilnummer' }), '070-174 06 05');
    await user.click(inSheet('Skicka koden'));

    await step('Koden är skickad');
    expect(shownCode()).toBe('');
    expect(document.body.innerHTML).not.toContain('174 06 05');
    expect(verification.asked.at(-1)?.body).toMatchObject({
      means: 'message-code',
      sendTo: '070-174 06 05',
    });
  });

  it('is sent the code by hand where the installation sends none', async () => {
    const panel = await openSheet(levelFour(party));
    await issue(panel, 'Koden skickas som meddelande');
    await step('Skicka koden till parten');

    expect(shownCode()).toHaveLength(6);
    expect(sheet().queryByRole('textbox', { name: 'Mobilnummer' })).toBeNull();
  });

  it('may have a code that another host had issued: it is typed, or replaced', async () => {
    const panel = await openSheet(levelFour(party));
    const { user, verification } = panel;
    verification.issueElsewhere(ANONYMOUS);
    await issue(panel);
    await step('En kod gäller redan');
    await user.click(inSheet('Skriv koden'));
    await step('Skriv koden som parten säger');
    await user.click(inSheet('Ta fram en ny kod'));

    await step('Ring upp och läs koden');
    expect(verification.asked.at(-1)?.body).toMatchObject({ replace: true });
  });

  it('goes on where it was when the sheet is closed and opened again, without showing the code again', async () => {
    const panel = await openSheet(levelFour(party));
    const { user, verification } = panel;
    await issue(panel);
    await step('Ring upp och läs koden');
    const code = shownCode();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Styrk .+: Rad V11/ }));
    expect(document.body.textContent).not.toContain(code.slice(0, 3) + ' ' + code.slice(3));

    await user.keyboard('{Enter}');
    await step('Skriv koden som parten säger');
    expect(shownCode()).toBe('');
    await recite(panel, verification.codeOf(ANONYMOUS));
    await step('Välj ett sätt till, av annan sort');
  });

  it('is shown as another host has brought it, under an open sheet', async () => {
    const panel = await openSheet(levelFour(party));
    await issue(panel);
    await step('Ring upp och läs koden');
    panel.change((view) => provenFor(view, [ANONYMOUS], 'callback-code'));
    const second = await step('Välj ett sätt till, av annan sort');
    await waitFor(() => expect(document.activeElement).toBe(second));

    panel.change((view) => ({
      ...view,
      participants: view.participants.filter((each) => each.isViewer),
      inLobby: view.participants.filter((each) => !each.isViewer),
    }));
    await step('Personen väntar i väntrummet');
    panel.change((view) => ({ ...view, inLobby: [] }));
    await step('Personen är inte med längre');
  });

  it.each([
    [refusal(429, 'too-many-codes', { detail: 'Vänta en stund.' }), 'Vänta en stund.'],
    [
      { kind: 'unreachable' } as const,
      'Det gick inte utan kontakt. Försök igen när kontakten är tillbaka.',
    ],
    [{ kind: 'unreadable', status: 500 } as const, 'Det gick inte. Försök igen.'],
  ])('keeps what was chosen when a code is refused (%#)', async (trouble, sentence) => {
    const panel = await openSheet(levelFour(party));
    await panel.user.click(sheet().getByRole('radio', { name: 'Ärendets akt' }));
    await panel.user.click(inSheet('Nästa'));
    panel.refuseNextPress(trouble);
    await panel.user.click(inSheet('Visa koden'));

    expect((await sheet().findByRole('alert')).textContent).toBe(sentence);
    await panel.user.click(inSheet('Visa koden'));
    await step('Ring upp och läs koden');
  });

  it('cannot be gone on with while there is no contact', async () => {
    const panel = await openSheet(levelFour(party));
    await panel.user.click(sheet().getByRole('radio', { name: 'Ärendets akt' }));
    await panel.user.click(inSheet('Nästa'));
    act(() => void window.dispatchEvent(new Event('offline')));
    await screen.findByText(/^Ingen kontakt med Mötesvakt/);
    const before = panel.verification.asked.length;
    await panel.user.click(inSheet('Visa koden'));

    expect(panel.verification.asked).toHaveLength(before);
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(screen.queryByText(/^Ingen kontakt/)).toBeNull());
  });

  it('is told when the code has been used or replaced elsewhere', async () => {
    const panel = await openSheet(levelFour(party));
    await issue(panel);
    await step('Ring upp och läs koden');
    panel.refuseNextPress(refusal(404, 'no-code', { detail: 'Koden är ersatt.' }));
    await recite(panel, '123456');

    await step('Koden gäller inte längre');
    expect(inSheet('Ta fram en ny kod')).toBeTruthy();
  });
});

describe('somebody by telephone', () => {
  it('is verified by a phrase sent ahead and a code on call-back, and needs no camera', async () => {
    const person = { kind: 'telephone', party: 1 } as const;
    const panel = await openSheet(levelFour(person, { expectedParties: [1] }));
    const { user } = panel;
    await user.click(inSheet('Annat sätt'));
    await step('Välj första sättet');
    expect(sheet().getByText('Den som ringer in syns inte i bild.')).toBeTruthy();
    await user.click(inSheet('Lösenfras'));
    await step('Be parten säga sin lösenfras');
    await recite(panel, 'lampa kajak');
    expect(await sheet().findByText('Frasen stämmer inte. 2 försök kvar.')).toBeTruthy();
    await recite(panel, PHRASE);

    await step('Välj ett sätt till, av annan sort');
    await user.click(inSheet('Engångskod'));
    await issue(panel);
    await step('Ring upp och läs koden');
    await recite(panel, shownCode());
    await step('Läs upp informationen');
    expect(panel.view().participants[1]?.proven).toEqual(['letter-phrase', 'callback-code']);
  });

  it('is a party, for nobody is known by sight who is not seen', async () => {
    await openSheet(levelFour({ kind: 'telephone' }));
    await step('Känner någon av er personen?');

    expect(inSheet('Ja, jag eller handläggaren').getAttribute('aria-disabled')).toBe('true');
    expect(sheet().getByText('Den som ringer in syns inte i bild.')).toBeTruthy();
  });

  it('has three tries for the phrase, and is then led another way', async () => {
    const panel = await openSheet(levelFour(party, { expectedParties: [1] }));
    await panel.user.click(inSheet('Annat sätt'));
    await panel.user.click(inSheet('Lösenfras'));
    for (const words of ['a b', 'c d', 'e f']) await recite(panel, words);

    await step('Frasen gäller inte längre');
    await panel.user.click(inSheet('Föregående'));
    await step('Välj första sättet');
  });
});
