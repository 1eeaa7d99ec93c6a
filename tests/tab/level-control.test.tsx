import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { aMeeting } from './a-meeting.ts';
import { refusal } from './fake-api.ts';
import { button, openPanel } from './open-panel.tsx';

afterEach(cleanup);

const both = (text: string) => ({ sv: text, en: `${text} (en)` });
const levelNames = ([0, 1, 2, 3, 4] as const).map((level) => ({
  level,
  name: both(`Namn ${level}`),
}));

async function opened(more: Parameters<typeof aMeeting>[0] = {}) {
  const panel = await openPanel(aMeeting({ levelNames, level: 2, ...more }));
  await panel.user.click(button('Ändra nivå'));
  const form = await screen.findByRole('form', { name: 'Mötets nivå' });
  const choose = (level: number) =>
    panel.user.click(within(form).getByRole('radio', { name: `Nivå ${level} – Namn ${level}` }));
  return { ...panel, form, choose };
}
const isClosed = () => waitFor(() => expect(screen.queryByRole('form')).toBeNull());

describe('the level of a meeting', () => {
  it('is raised by its host without a reason, and the focus is back where it was', async () => {
    const { user, choose, levels } = await opened();

    await choose(3);
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(button('Byt nivå'));
    await isClosed();

    expect(levels).toEqual([{ level: 3, version: 1, reason: '' }]);
    expect(within(screen.getByRole('banner')).getByText('Nivå 3 – Namn 3')).toBeTruthy();
    expect(document.activeElement).toBe(button('Ändra nivå'));
  });

  it('is lowered with a reason', async () => {
    const { user, choose, levels } = await opened();

    await choose(1);
    await user.type(screen.getByRole('textbox', { name: /^Skäl/ }), 'Ärendet är draget');
    await user.click(button('Byt nivå'));
    await isClosed();

    expect(levels).toEqual([{ level: 1, version: 1, reason: 'Ärendet är draget' }]);
  });

  it('has its settings applied again when it stands', async () => {
    const { user, levels } = await opened();

    await user.click(button('Ställ in mötet på nytt'));
    await isClosed();

    expect(levels).toEqual([{ level: 2, version: 1, reason: '' }]);
  });

  it.each([
    ['missing', 422, 'Skriv varför nivån sänks.'],
    ['too-long', 422, 'Skälet är för långt. Högst 300 tecken.'],
    ['holds-personal-data', 422, /ser ut att innehålla personuppgifter/],
  ])(
    'is not lowered when the reason is refused as %s, and nothing typed is lost',
    async (code, status, words) => {
      const { user, choose, refuseNextPress } = await opened();
      await choose(0);
      await user.type(screen.getByRole('textbox', { name: /^Skäl/ }), 'Därför');
      refuseNextPress(refusal(status, code, { field: 'reason' }));

      await user.click(button('Byt nivå'));

      expect(await screen.findByText(words)).toBeTruthy();
      const reason = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Skäl/ });
      expect(reason.value).toBe('Därför');
      expect(document.activeElement).toBe(reason);
    },
  );

  it.each([
    [refusal(409, 'stale'), /Någon annan har ändrat nivån/],
    [refusal(403, 'not-allowed'), /Bara mötesvärden/],
    [refusal(503, 'service-unreachable'), /gick inte att ändra nivån/],
  ])('says why it could not be changed (%#)', async (trouble, words) => {
    const { user, choose, refuseNextPress } = await opened();
    await choose(4);
    refuseNextPress(trouble);

    await user.click(button('Byt nivå'));

    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('after a refusal as stale is changed from where it stands now', async () => {
    const { user, choose, refuseNextPress, change, levels } = await opened();
    await choose(3);
    change((view) => ({ ...view, level: 1 }));
    refuseNextPress(refusal(409, 'stale'));
    await user.click(button('Byt nivå'));
    await screen.findByText(/Någon annan har ändrat nivån/);

    await user.click(button('Byt nivå'));
    await isClosed();

    expect(levels.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('can be left as it is', async () => {
    const { user, choose, levels } = await opened();
    await choose(4);

    await user.click(button('Avbryt'));
    await isClosed();

    expect(levels).toEqual([]);
    expect(document.activeElement).toBe(button('Ändra nivå'));
  });

  it('is not for participants to change', async () => {
    await openPanel(aMeeting({ levelNames, role: 'participant' }));

    expect(screen.queryByRole('button', { name: 'Ändra nivå' })).toBeNull();
  });
});
