import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { AttestationsView } from '../../bot/contract/admin.ts';
import { PersonalTab } from '../../tab/PersonalTab.tsx';
import { monthsLater, startOfDay, stockholmDate } from '../../tab/texts/times.ts';
import { anAdminApi, refusal } from './fake-api.ts';

const both = (text: string) => ({ sv: text, en: text });
const PERSON = '00000000-0000-4000-8000-000000000009';
type Line = AttestationsView['lines'][number];
const aRequirement = (requirementId: string, more: Partial<Line> = {}): Line => ({
  requirementId,
  level: 2,
  title: both(`Krav ${requirementId}`),
  text: both('Förklaring'),
  source: both('Källa'),
  role: 'it',
  roleTitle: both('IT-avdelningen'),
  validForMonths: 12,
  standing: 'missing',
  mayAttest: true,
  ...more,
});
const attested = (id: string) => ({
  id,
  attestedAt: '2026-03-01T10:00:00Z',
  attestedByName: 'Mohammed Ali',
  evidence: 'Tjänstebeskrivning 4',
  expiresAt: '2027-03-01T10:00:00Z',
});

async function openTab(lines: readonly Line[], isAdministrator = false) {
  const admin = anAdminApi(
    { organisation: both('Älvsunda kommun'), packVersion: '7', isAdministrator, lines: [...lines] },
    {
      roles: [
        {
          role: 'it',
          title: both('IT-avdelningen'),
          holders: [{ personId: 'someone', displayName: 'Mohammed Ali' }],
        },
      ],
    },
  );
  render(<PersonalTab api={admin.api} askConsent={() => Promise.resolve()} />);
  await screen.findByRole('heading', { level: 1 });
  await screen.findByText(/av \d+ krav har|inga krav som intygas/);
  return { ...admin, user: userEvent.setup() };
}
afterEach(cleanup);
const button = (name: string) => screen.getByRole('button', { name });

describe('the attestations', () => {
  it('are listed with how they stand, on what evidence and until when', async () => {
    await openTab([
      aRequirement('a', { standing: 'valid', attestation: attested('1') }),
      aRequirement('b', { standing: 'lapsed', attestation: attested('2') }),
      aRequirement('c', { standing: 'revoked', attestation: attested('3') }),
      aRequirement('d'),
    ]);
    const standings = screen
      .getAllByText(/^(Gäller|Har gått ut|Återkallat|Saknas)$/)
      .map((each) => each.textContent);
    expect(standings).toEqual(['Gäller', 'Har gått ut', 'Återkallat', 'Saknas']);
    const first = within(screen.getByRole('listitem', { name: 'Krav a' }));
    expect(
      first.getByText(/Intygat 1 mars 2026 av Mohammed Ali\. Gäller till 1 mars 2027\./),
    ).toBeTruthy();
    expect(first.getByText('Underlag: Tjänstebeskrivning 4')).toBeTruthy();
    expect(screen.getByText('1 av 4 krav har ett intyg som gäller')).toBeTruthy();
  });

  it('cannot be made or revoked by somebody without the role', async () => {
    await openTab([
      aRequirement('a', { mayAttest: false }),
      aRequirement('b', { mayAttest: false, standing: 'valid', attestation: attested('1') }),
    ]);
    expect(screen.queryByRole('button', { name: /Intyga|Förnya|Återkalla/ })).toBeNull();
  });

  it('are made with evidence, valid for as long as the pack allows unless another day is chosen', async () => {
    const { user, attested: made } = await openTab([aRequirement('a')]);
    await user.click(button('Intyga: Krav a'));
    expect(document.activeElement).toBe(screen.getByLabelText(/^Underlag/));
    await user.type(screen.getByLabelText(/^Underlag/), '  Beslut 2026:14 ');
    await user.click(button('Intyga'));
    const expected = startOfDay(monthsLater(stockholmDate(new Date()), 12))?.toISOString();
    await waitFor(() =>
      expect(made).toEqual([
        { requirementId: 'a', evidence: 'Beslut 2026:14', expiresAt: expected },
      ]),
    );
    await screen.findByText('Intyget är sparat.');
    expect(document.activeElement).toBe(button('Intyga: Krav a'));
  });

  it.each([
    ['', '', 'Välj ett datum.'],
    ['x', '2020-01-01', 'Välj ett datum som ligger framåt i tiden.'],
    ['x', '2099-01-01', 'Välj ett tidigare datum: intyget får gälla högst 12 månader.'],
    ['', '2099-01-01', 'Skriv vad som visar att kravet är uppfyllt.'],
    ['y'.repeat(2001), '2099-01-01', 'Texten är för lång. Korta den till högst 2000 tecken.'],
  ])('are not sent with a form that is wrong (%#)', async (evidence, date, sentence) => {
    const { user, attested: made } = await openTab([aRequirement('a')]);
    await user.click(button('Intyga: Krav a'));
    fireEvent.change(screen.getByLabelText(/^Underlag/), { target: { value: evidence } });
    fireEvent.change(screen.getByLabelText(/^Gäller till/), { target: { value: date } });
    await user.click(button('Intyga'));
    await screen.findByText(sentence);
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    expect(made).toEqual([]);
  });

  it.each([
    [
      refusal(422, 'holds-personal-data', { field: 'evidence' }),
      'Texten ser ut att innehålla personuppgifter. Hänvisa till underlaget i stället.',
    ],
    [refusal(422, 'odd', { field: 'expiresAt', detail: 'Serverns egna ord' }), 'Serverns egna ord'],
    [refusal(403, 'not-allowed'), 'Du har inte rollen som får intyga det här.'],
    [
      { kind: 'unreachable' } as const,
      'Det gick inte att spara. Det du har skrivit finns kvar. Försök igen.',
    ],
  ])('that the server refuses keep what was typed and say why (%#)', async (trouble, sentence) => {
    const { user, refuseNext } = await openTab([aRequirement('a')]);
    await user.click(button('Intyga: Krav a'));
    await user.type(screen.getByLabelText(/^Underlag/), 'Mejl från Anna');
    refuseNext(trouble);
    await user.click(button('Intyga'));
    await screen.findByText(sentence);
    expect(screen.getByDisplayValue('Mejl från Anna')).toBeTruthy();
  });

  it('are revoked only after a question that says it cannot be undone', async () => {
    const { user, revoked } = await openTab([
      aRequirement('a', { standing: 'valid', attestation: attested('att-1') }),
    ]);
    await user.click(button('Återkalla intyget: Krav a'));
    expect(screen.getByText(/Det går inte att ångra/)).toBeTruthy();
    await user.click(button('Nej, behåll intyget'));
    expect(revoked).toEqual([]);
    await user.click(button('Återkalla intyget: Krav a'));
    await user.click(button('Ja, återkalla'));
    await screen.findByText('Återkallat');
    expect(revoked).toEqual(['att-1']);
  });
});

describe('the roles', () => {
  it('are shown to administrators only', async () => {
    await openTab([aRequirement('a')]);
    expect(screen.queryByText('Vem får intyga?')).toBeNull();
  });

  it('are given by object id, and anything else is refused with what it looks like', async () => {
    const { user, holders } = await openTab([], true);
    const field = await screen.findByLabelText('Personens objekt-id');
    await user.type(field, 'pekka@alvsunda.example{Enter}');
    await screen.findByText(/Det är inget objekt-id/);
    await user.clear(field);
    await user.type(field, ` ${PERSON.toUpperCase()} {Enter}`);
    await waitFor(() => expect(holders).toEqual([{ role: 'it', personId: PERSON, holds: true }]));
  });

  it('say when nobody has that object id', async () => {
    const { user, refuseNext } = await openTab([], true);
    refuseNext(refusal(404, 'unknown-person'));
    await user.type(await screen.findByLabelText('Personens objekt-id'), `${PERSON}{Enter}`);
    await screen.findByText(/Ingen i organisationen har det objekt-id:t/);
  });

  it('are taken away again', async () => {
    const { user, holders } = await openTab([], true);
    await user.click(
      await screen.findByRole('button', { name: 'Ta bort Mohammed Ali från IT-avdelningen' }),
    );
    await waitFor(() =>
      expect(holders).toEqual([{ role: 'it', personId: 'someone', holds: false }]),
    );
  });
});
