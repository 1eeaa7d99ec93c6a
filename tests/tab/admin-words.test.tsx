import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { aProposal, anAccepted, anAdminServer } from './an-admin-server.ts';
import { refusal } from './fake-api.ts';
import { openAdmin, row, section } from './open-admin.tsx';
import { button } from './open-panel.tsx';

afterEach(cleanup);
const waiting = () =>
  within(screen.getByRole('list', { name: 'Väntar på beslut' }))
    .getAllByRole('heading')
    .map((each) => each.textContent);

describe('the words that are proposed', () => {
  const aServer = () =>
    anAdminServer({
      words: {
        proposed: [
          aProposal('v', 'Vera', { proposers: 3, namesakes: 2 }),
          aProposal('c', 'Castor', { namesakes: 1 }),
          aProposal('l', 'Lo'),
        ],
        accepted: [anAccepted('h', 'Rum Holm')],
        declined: 2,
      },
    });

  it('say how many say so, how many are called so, and until when they wait', async () => {
    await openAdmin(aServer());

    expect(row('Vera').textContent).toContain(
      'Föreslaget av 3 personer · 2 personer i katalogen heter så · tas bort 23 december 2026',
    );
    expect(row('Castor').textContent).toContain(
      'Föreslaget av en person · en person i katalogen heter så',
    );
    expect(row('Lo').textContent).toContain('ingen i katalogen heter så');
    expect(screen.getByText(/2 ord har avböjts/)).toBeTruthy();
  });

  it.each([
    ['Släpp för alla: Castor', 'accepted', 'Släpps nu för alla.', 'Castor släpps nu för alla.'],
    ['Avböj Castor', 'declined', 'Avböjt. Ordet är borttaget.', 'Castor är avböjt.'],
  ])('are decided on with one press: %s', async (name, decision, standing, said) => {
    const { server, user } = await openAdmin(aServer());

    await user.click(button(name));

    await within(row('Castor')).findByText(standing);
    expect(server.sent).toEqual([
      { method: 'PUT', path: '/api/v1/admin/words/c/decision', body: { decision } },
    ]);
    expect(waiting()).toEqual(['Vera', 'Castor', 'Lo']);
    expect(section('Ord som inte är namn').getByRole('status').textContent).toBe(said);
    expect(document.activeElement).toBe(button('Ångra beslutet om Castor'));
  });

  it.each(['Släpp för alla: Castor', 'Avböj Castor'])(
    'are back where they were after one press more: %s',
    async (name) => {
      const { server, user } = await openAdmin(aServer());
      await user.click(button(name));

      await user.click(await screen.findByRole('button', { name: 'Ångra beslutet om Castor' }));

      await screen.findByRole('button', { name: 'Släpp för alla: Castor' });
      expect(server.sent.at(-1)?.body).toEqual({ decision: 'undecided', word: 'Castor' });
      expect(document.activeElement).toBe(button('Släpp för alla: Castor'));
      expect(section('Ord som inte är namn').getByRole('status').textContent).toBe(
        'Beslutet om Castor är ångrat.',
      );
    },
  );

  it('are decided on with the keyboard alone', async () => {
    const { server, user } = await openAdmin(aServer());
    button('Släpp för alla: Vera').focus();

    await user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'Ångra beslutet om Vera' });
    await user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'Släpp för alla: Vera' });

    expect(server.sent.map(({ body }) => body)).toEqual([
      { decision: 'accepted' },
      { decision: 'undecided', word: 'Vera' },
    ]);
  });

  it.each([
    [refusal(409, 'already-decided'), /Någon annan har redan avböjt ordet/],
    [refusal(404, 'unknown-item'), /Någon annan har redan avböjt ordet/],
    [refusal(403, 'not-allowed'), 'Bara en administratör får bestämma det.'],
    [{ kind: 'unreachable' } as const, 'Det gick inte att spara. Försök igen.'],
  ])('say at the word what went wrong, and can be pressed again (%#)', async (trouble, words) => {
    const { server, user } = await openAdmin(aServer());
    server.refuseNext(trouble);
    await user.click(button('Släpp för alla: Vera'));

    expect((await within(row('Vera')).findByRole('alert')).textContent).toMatch(words);
    await user.click(button('Släpp för alla: Vera'));

    await within(row('Vera')).findByText('Släpps nu för alla.');
    expect(within(row('Vera')).queryByRole('alert')).toBeNull();
  });

  it('are none when nobody has proposed any', async () => {
    await openAdmin();

    expect(screen.getByText('Inga ord väntar på beslut.')).toBeTruthy();
    expect(screen.getByText(/Inga ord släpps för alla/)).toBeTruthy();
  });
});

describe('the words that are let through', () => {
  const aServer = () =>
    anAdminServer({
      words: { proposed: [], accepted: [anAccepted('h', 'Rum Holm')], declined: 0 },
    });

  it('are folded away, say who let them through, and are taken back and let through again', async () => {
    const { server, user } = await openAdmin(aServer());
    await user.click(button('Ord som släpps för alla (1)'));
    expect(row('Rum Holm').textContent).toContain(
      'Släppt 20 november 2026 av Mohammed Ali · 2 personer i katalogen heter så',
    );

    await user.click(button('Ta tillbaka Rum Holm'));
    await within(row('Rum Holm')).findByText('Tillbakataget. Ordet räknas som namn igen.');
    await user.click(button('Ångra beslutet om Rum Holm'));
    await screen.findByRole('button', { name: 'Ta tillbaka Rum Holm' });

    expect(server.sent).toEqual([
      { method: 'DELETE', path: '/api/v1/admin/words/h', body: undefined },
      { method: 'POST', path: '/api/v1/admin/words', body: { word: 'Rum Holm' } },
    ]);
  });

  it('are added by hand, and the field is ready for the next', async () => {
    const { server, user } = await openAdmin();
    const field = screen.getByLabelText('Lägg till ett ord', { selector: 'input' });

    await user.type(field, ' Castor {Enter}');

    await screen.findByText('Castor släpps nu för alla.');
    expect(server.sent.at(-1)?.body).toEqual({ word: 'Castor' });
    expect(field).toHaveProperty('value', '');
    expect(document.activeElement).toBe(field);
    expect(button('Ord som släpps för alla (1)')).toBeTruthy();
  });

  it.each([
    ['{Enter}', undefined, 'Skriv ett ord.'],
    ['070-174 06 58{Enter}', refusal(422, 'not-a-word'), /Det ser ut som ett nummer/],
    ['Vera{Enter}', refusal(422, 'too-long'), 'Ordet är för långt. Högst 60 tecken.'],
    ['Vera{Enter}', { kind: 'unreachable' } as const, 'Det gick inte att spara. Försök igen.'],
  ])('say what is wrong with one, and keep what was typed (%#)', async (typed, trouble, words) => {
    const { server, user } = await openAdmin();
    if (trouble) server.refuseNext(trouble);
    const field = screen.getByLabelText('Lägg till ett ord', { selector: 'input' });

    await user.type(field, typed);

    await screen.findByText(words);
    expect(field).toHaveProperty('value', typed.replace('{Enter}', ''));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
  });
});
