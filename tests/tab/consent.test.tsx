import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { ANNA, ANONYMOUS, aPerson, HOST } from './a-meeting.ts';
import { withProcedures } from './procedure-lines.ts';
import { PHRASE } from './fake-verification.ts';
import { refusal } from './fake-api.ts';
import { button, openPanel } from './open-panel.tsx';
import { inSheet, levelFour, openSheet, saidInSheet, sheet, step } from './open-verification.tsx';

afterEach(cleanup);

const proven = { party: 1, proven: ['callback-code' as const, 'likeness' as const] };

describe('consent', () => {
  it('is told anew when the language is changed, and the answer is in the one last read out', async () => {
    const { user, acts } = await openSheet(levelFour(proven));
    expect(sheet().getByText('Samtycker du?')).toBeTruthy();
    await user.click(inSheet('Jag har läst upp den'));
    await step('Vad svarar parten?');
    await user.click(sheet().getByRole('radio', { name: 'Engelska' }));
    await step('Läs upp informationen');
    expect(sheet().getByText('Do you consent?').getAttribute('lang')).toBe('en');
    expect(sheet().queryByRole('button', { name: 'Parten säger ja' })).toBeNull();
    await user.click(inSheet('Jag har läst upp den'));
    await step('Vad svarar parten?');
    await user.click(inSheet('Parten säger nej'));

    await step('Parten har sagt nej');
    expect(acts.map((each) => ('language' in each ? each.language : ''))).toEqual([
      'sv',
      'en',
      'en',
    ]);
    expect(inSheet('Flytta till väntrummet')).toBeTruthy();
    await user.click(inSheet('Parten har ändrat sig och säger ja'));
    await step('Klart');
    await user.click(inSheet('Parten tar tillbaka sitt samtycke'));
    await step('Parten har sagt nej');
    expect(acts.at(-1)).toEqual({ what: 'consent.withdraw', participant: ANONYMOUS });
    await waitFor(() => expect(saidInSheet()).toContain('Samtycket är återtaget.'));
  });

  it('may be answered later', async () => {
    const { user } = await openSheet(levelFour(proven));
    await user.click(inSheet('Jag har läst upp den'));
    await step('Vad svarar parten?');
    await user.click(inSheet('Svaret kommer senare'));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('an e-identification', () => {
  it('is the whole where the organisation has attested it', async () => {
    const { user, acts } = await openSheet(
      levelFour({ party: 1 }, { isEIdentificationAttested: true }),
    );
    await user.click(inSheet('Annat sätt'));
    await user.click(inSheet('E-legitimation'));
    await step('Har parten legitimerat sig?');
    await user.click(inSheet('Ja, det är kontrollerat'));

    await step('Läs upp informationen');
    expect(acts).toEqual([
      { what: 'factor.prove', participants: [ANONYMOUS], means: 'e-identification' },
    ]);
  });

  it('counts no more when the attestation has lapsed', async () => {
    await openSheet(levelFour({ party: 1, proven: ['e-identification'] }));

    await step('Var har du hämtat partens nummer?');
  });
});

describe('people whom the host knows', () => {
  it('are shown by password and face, one of them', async () => {
    const { user, acts } = await openSheet(levelFour({ kind: 'member' }));
    await user.click(inSheet('Ja, jag eller handläggaren'));
    await step('Två saker visar vem det är');
    await user.click(sheet().getByRole('checkbox', { name: /^Har sagt lösenordet/ }));
    await user.click(inSheet('Styrk identiteten'));
    expect((await sheet().findByRole('alert')).textContent).toBe(
      'Båda sakerna behövs, och minst en person.',
    );
    expect(acts).toEqual([]);
    await user.click(sheet().getByRole('checkbox', { name: 'Är igenkänd i bild' }));
    await user.click(inSheet('Styrk identiteten'));

    await step('Klart');
    expect(acts).toEqual([
      { what: 'factor.prove', participants: [ANONYMOUS], means: 'notice-password' },
      { what: 'factor.prove', participants: [ANONYMOUS], means: 'seen-on-camera' },
    ]);
  });

  it('are shown several at once, without whoever is not known; half a path is gone on with', async () => {
    const participants = [
      aPerson(HOST, 'Karin Holm', { isViewer: true, proven: ['notice-password'] }),
      aPerson(ANNA, 'Anna Lindgren', { ordinal: 2 }),
      aPerson(ANONYMOUS, undefined, { ordinal: 3, kind: 'anonymous' }),
      aPerson('hand:4', undefined, { ordinal: 4, kind: 'telephone' }),
    ];
    const { user, acts } = await openPanel(levelFour({}, { participants }));
    await user.click(button('Styrk flera ni känner'));
    await screen.findByRole('dialog');
    await step('Styrk dem ni känner');
    expect(
      sheet()
        .getAllByRole<HTMLInputElement>('checkbox')
        .map((each) => each.checked),
    ).toEqual([true, true, false, false, false]);
    expect(sheet().queryByRole('checkbox', { name: 'Telefon 4' })).toBeNull();
    await user.click(sheet().getByRole('checkbox', { name: /^Har sagt lösenordet/ }));
    await user.click(sheet().getByRole('checkbox', { name: 'Är igenkänd i bild' }));
    await user.click(inSheet('Styrk 2 personer'));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(acts).toEqual([
      { what: 'factor.prove', participants: [ANNA], means: 'notice-password' },
      { what: 'factor.prove', participants: [HOST, ANNA], means: 'seen-on-camera' },
    ]);
  });

  it('are led to the next person when one is done', async () => {
    const participants = [
      aPerson(HOST, 'Karin Holm', {
        isViewer: true,
        proven: ['notice-password', 'seen-on-camera'],
      }),
      aPerson(ANNA, 'Anna Lindgren', { ordinal: 2 }),
    ];
    const view = levelFour({}, { participants });
    const { user, change } = await openSheet(view);
    change((before) =>
      withProcedures({
        ...before,
        participants: [
          ...before.participants.map((each) => ({
            ...each,
            proven: ['notice-password' as const, 'seen-on-camera' as const],
          })),
          aPerson(ANONYMOUS, undefined, { ordinal: 3, kind: 'anonymous', party: 1 }),
        ],
      }),
    );
    await step('Klart');
    await user.click(inSheet('Nästa: Part 1 (Gäst 3)'));

    const next = await step('Var har du hämtat partens nummer?');
    expect(document.activeElement).toBe(next);
  });
});

describe('a phrase sent ahead', () => {
  async function openPhrase(view = levelFour()) {
    const panel = await openPanel(view);
    await panel.user.click(button(/^Vilka är med/));
    await panel.user.click(await screen.findByRole('button', { name: 'Lösenfras i förväg' }));
    await step('Till vem går frasen?');
    return panel;
  }

  it('is shown once, in a letter in both languages, for a party without a name', async () => {
    const { user, verification } = await openPhrase();
    expect(sheet().queryByRole('textbox')).toBeNull();
    await user.click(inSheet('Ta fram frasen'));

    await step('Fras till part 1');
    const letter = sheet().getByRole('region', { name: 'I brev' });
    expect(letter.textContent?.split(PHRASE)).toHaveLength(3);
    expect(letter.textContent).toContain('Med vänlig hälsning\nÄlvsunda kommun');
    expect(letter.textContent).toContain('Kind regards\nÄlvsunda kommun (en)');
    expect(verification.asked.at(-1)).toEqual({
      path: 'phrases',
      body: { means: 'letter-phrase' },
    });
    await user.click(inSheet('Kopiera texten'));
    expect(await sheet().findByText(/^Texten är (kopierad|markerad)/)).toBeTruthy();
    await user.click(inSheet('Klar, dölj frasen'));

    await waitFor(() => expect(document.body.textContent).not.toContain(PHRASE));
  });

  it('goes to a party who has a number already, by e-mail', async () => {
    const { user, verification, refuseNextPress } = await openPhrase(levelFour({ party: 3 }));
    await user.click(sheet().getByRole('radio', { name: 'I e-post' }));
    await user.click(sheet().getByRole('radio', { name: 'Part 3' }));
    refuseNextPress(refusal(429, 'too-many-codes', { detail: 'Vänta en stund.' }));
    await user.click(inSheet('Ta fram frasen'));
    expect((await sheet().findByRole('alert')).textContent).toBe('Vänta en stund.');
    await user.click(inSheet('Ta fram frasen'));

    await step('Fras till part 3');
    expect(sheet().queryByRole('button', { name: 'Skriv ut' })).toBeNull();
    expect(verification.asked.at(-1)?.body).toEqual({ means: 'email-phrase', party: 3 });
  });
});
