import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { PersonalTab } from '../../tab/PersonalTab.tsx';
import { anAdminServer } from './an-admin-server.ts';
import { anAdminApi, refusal } from './fake-api.ts';
import { openAdmin, row, section } from './open-admin.tsx';
import { button } from './open-panel.tsx';

afterEach(cleanup);
const both = (text: string) => ({ sv: text, en: text });

describe('how the installation is doing', () => {
  it('is told in counts, with when the first subscription runs out', async () => {
    await openAdmin();
    const watch = section('Bevakning av kalendrar');
    const facts = watch
      .getAllByRole('term')
      .map((term, at) => [term.textContent, watch.getAllByRole('definition')[at]?.textContent]);

    expect(facts).toEqual([
      ['Vilka som omfattas', 'Medlemmarna i en grupp'],
      ['Omfattas', '12'],
      ['Omfattas men har inte appen', '3'],
      ['Kalendrar som bevakas', '8'],
      ['Kalendrar som inte går att bevaka just nu', '1'],
      [
        'Första prenumerationen går ut',
        '28 november 2026 10:00. Den förlängs av sig själv i god tid.',
      ],
      ['Händelser som väntar på att hanteras', '0'],
      ['Avvisade meddelanden sedan servern startade', '0'],
    ]);
  });

  it('lists what could not be done in plain words, and has it done again with one press', async () => {
    const letter = {
      id: 'd',
      what: 'booking',
      personId: 'p',
      diedAt: '2026-11-20T09:00:00Z',
    } as const;
    const { server, user } = await openAdmin(anAdminServer({ letters: { deadLetters: [letter] } }));
    expect(row('Kontrollera en bokning').textContent).toContain('Gavs upp 20 november 2026 10:00');

    server.refuseNext({ kind: 'unreachable' });
    await user.click(button('Gör om: Kontrollera en bokning, 20 november 2026 10:00'));
    await within(row('Kontrollera en bokning')).findByRole('alert');
    await user.click(button('Gör om: Kontrollera en bokning, 20 november 2026 10:00'));
    await screen.findByText('Kontrollera en bokning: görs om nu.');

    await user.click(button('Görs om'));
    expect(document.activeElement).toBe(button('Görs om'));
    expect(server.sent.map(({ path }) => path)).toEqual([
      '/api/v1/admin/dead-letters/d/replay',
      '/api/v1/admin/dead-letters/d/replay',
    ]);
  });

  it('tells errors in sentences, and those without one by the name the log has', async () => {
    const at = '2026-11-25T09:00:00Z';
    await openAdmin(
      anAdminServer({
        errors: {
          since: '2026-11-23T08:00:00Z',
          errors: [
            { event: 'turn.failed', severity: 'error', count: 1, lastAt: at },
            { event: 'graph.refused', severity: 'warn', count: 4, lastAt: at },
            { event: 'something.else', severity: 'warn', count: 2, lastAt: at },
          ],
        },
      }),
    );
    const told = section('Fel på sistone')
      .getAllByRole('listitem')
      .map((each) => each.textContent);

    expect(told[0]).toMatch(/^Ett meddelande eller en knapptryckning .+ oväntat fel\. En gång, /);
    expect(told[1]).toMatch(/^Microsoft nekade en begäran\. .+ 4 gånger, senast /);
    expect(told[2]).toMatch(/^Ett fel som loggen kallar something\.else\. 2 gånger/);
    expect(screen.getByText(/Sedan servern startade 23 november 2026 09:00/)).toBeTruthy();
  });

  it('says so when there is nothing to tell', async () => {
    await openAdmin(anAdminServer({ errors: { since: '2026-11-23T08:00:00Z', errors: [] } }));
    expect(screen.getByText('Inga fel.')).toBeTruthy();
    expect(screen.getByText('Inget ligger kvar.')).toBeTruthy();
    expect(screen.getByText('Regelverk för Älvsunda kommun, version 2026-11-23.')).toBeTruthy();
  });

  it('loses only the part that cannot be fetched, which is fetched again on a press', async () => {
    const server = anAdminServer();
    server.breakPart('errors', { kind: 'unreachable' });
    server.breakPart('words', refusal(403, 'not-allowed'));
    const { user } = await openAdmin(server);
    expect(section('Bevakning av kalendrar').getByText('12')).toBeTruthy();
    expect(
      section('Ord som inte är namn').getByText('Du är inte längre administratör för Mötesvakt.'),
    ).toBeTruthy();

    server.mend();
    await user.click(section('Fel på sistone').getByRole('button', { name: 'Försök igen' }));

    await screen.findByText('Inga fel.');
  });

  it('is told in English too', async () => {
    await openAdmin(anAdminServer(), 'en');

    expect(screen.getByRole('heading', { name: 'Words that are not names' })).toBeTruthy();
    expect(screen.getByText('No errors.')).toBeTruthy();
    const without = document.body.textContent.replaceAll(/Mötesvakt|Älvsunda kommun/g, '');
    expect(without).not.toMatch(/[åäö]/i);
  });
});

describe('the way to the page', () => {
  const openTab = (isAdministrator: boolean) => {
    const view = {
      organisation: both('Älvsunda kommun'),
      packVersion: '7',
      isAdministrator,
      lines: [],
    };
    const { api } = anAdminApi(view, { roles: [] }, anAdminServer().calls);
    render(<PersonalTab api={api} askConsent={() => Promise.resolve()} />);
    return userEvent.setup();
  };

  it('is there for an administrator, and leads back to the attestations', async () => {
    const user = openTab(true);
    await user.click(await screen.findByRole('button', { name: 'Administration' }));
    await screen.findByRole('heading', { level: 1, name: 'Administration' });
    expect(screen.getByRole('button', { current: 'page' }).textContent).toBe('Administration');

    await user.click(button('Visa intygen'));

    await screen.findByRole('heading', { level: 1, name: 'Intyg för organisationen' });
    expect(document.activeElement).toBe(button('Intyg'));
  });

  it('is not there for anybody else', async () => {
    openTab(false);

    await screen.findByRole('heading', { level: 1, name: 'Intyg för organisationen' });

    expect(screen.getByRole('navigation').textContent).toBe('IntygMötesloggar');
  });
});
