import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { OwnCalendarView } from '../../bot/contract/own-calendar.ts';
import type { Calls } from '../../tab/api/client.ts';
import { answered, failed } from '../../tab/api/reply.ts';
import { OwnCalendar } from '../../tab/views/OwnCalendar.tsx';

afterEach(cleanup);
const CONSENT: OwnCalendarView = { name: 'consent-required', path: '/api/v1/consent/t' };
const known = (sharing: 'enough' | 'less' | 'unknown'): OwnCalendarView => ({
  name: 'known',
  sharing,
});

/** The server answers in turn; undefined: it is not reached. */
function openSection(...answers: readonly (OwnCalendarView | undefined)[]) {
  const asked: string[] = [];
  const left = [...answers];
  const calls: Calls = {
    read: ({ method, path }, schema) => {
      asked.push(`${method} ${path}`);
      const next = left.shift();
      return Promise.resolve(next ? answered(schema.parse(next)) : failed({ kind: 'unreachable' }));
    },
    command: () => Promise.resolve(failed({ kind: 'unreachable' })),
  };
  const consents: string[] = [];
  let says: 'yes' | 'no' = 'yes';
  const askConsent = (path: string) => {
    consents.push(path);
    return says === 'yes' ? Promise.resolve() : Promise.reject(new Error('closed'));
  };
  const shown = render(<OwnCalendar calls={calls} askConsent={askConsent} />);
  return { asked, consents, shown, user: userEvent.setup(), sayNo: () => (says = 'no') };
}
const press = (name: string) => screen.findByRole('button', { name });

describe('One’s own calendar in the personal tab', () => {
  it('tells what colleagues see, and opens it in one press', async () => {
    const { asked, user } = openSection(known('less'), known('enough'));
    await user.click(await press('Visa tid och rubrik för kollegorna'));
    await screen.findByText('Klart. Nu ser kollegorna tid och rubrik.');
    expect(asked).toEqual(['GET /api/v1/me/calendar-sharing', 'POST /api/v1/me/calendar-sharing']);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('explains the permission first, and reads the calendar when it has been given', async () => {
    const { consents, user } = openSection(CONSENT, known('less'));
    await screen.findByText(/Det gäller bara din egen kalender/);
    await user.click(await press('Ge tillstånd'));
    await press('Visa tid och rubrik för kollegorna');
    expect(consents).toEqual(['/api/v1/consent/t']);
  });

  it('says that nothing has changed when the permission is not given', async () => {
    const { sayNo, user } = openSection(CONSENT);
    sayNo();
    await user.click(await press('Ge tillstånd'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/inget har ändrats/);
    await press('Ge tillstånd');
  });

  it('is not there where it is not offered', async () => {
    const { asked, shown } = openSection({ name: 'not-offered' });
    // The answer has come, and been drawn, by then.
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(asked).toHaveLength(1);
    expect(shown.container.textContent).toBe('');
  });

  it('says so when it cannot be read or changed, and lets it be tried again', async () => {
    const { user } = openSection(undefined, known('less'), undefined);
    await screen.findByText('Det gick inte att läsa hur din kalender är delad.');
    await user.click(await press('Försök igen'));
    await user.click(await press('Visa tid och rubrik för kollegorna'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/gick inte att ändra/);
  });
});
