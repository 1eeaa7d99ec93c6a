import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { RecordView } from '../../bot/contract/record.ts';
import { textsIn } from '../../tab/texts/texts.ts';
import { RecordsPage } from '../../tab/views/record/RecordsPage.tsx';
import { TextsContext } from '../../tab/views/texts-context.ts';
import { aRecordServer, aRecordView, anAttendance } from './a-record.ts';
import { refusal } from './fake-api.ts';
import { button } from './open-panel.tsx';

const THREAD = '19:a@thread.v2';
const LIST = '/api/v1/records';
const RECORD = `/api/v1/meetings/${encodeURIComponent(THREAD)}/record`;
const ATTENDANCE = `/api/v1/meetings/${encodeURIComponent(THREAD)}/attendance`;
const meeting = (thread: string, day: string) => ({
  thread,
  role: 'host',
  level: 4,
  isLevelKnown: true,
  metAt: `2026-11-${day}T08:00:00.000Z`,
  lastAt: `2026-11-${day}T09:30:00.000Z`,
});
const usual = {
  [LIST]: { meetings: [meeting(THREAD, '23')] },
  [RECORD]: aRecordView(),
  [ATTENDANCE]: anAttendance(),
};

async function openList(
  answers: Readonly<Record<string, unknown>> = usual,
  language: 'sv' | 'en' = 'sv',
) {
  const server = aRecordServer(answers);
  render(
    <TextsContext value={textsIn(language)}>
      <RecordsPage calls={server.calls} />
    </TextsContext>,
  );
  await waitFor(() => expect(screen.queryByText(/^(Hämtar|Loading) …$/)).toBeNull());
  return { server, user: userEvent.setup() };
}
async function openRecord(answers: Readonly<Record<string, unknown>> = usual) {
  const opened = await openList(answers);
  await opened.user.click(button('Visa loggen: Möte 23 november 2026 09:00'));
  await waitFor(() => expect(screen.queryByText('Hämtar …')).toBeNull());
  return opened;
}
const textIn = (blob = new Blob()) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(blob);
  });
afterEach(cleanup);

describe('the list of meeting logs', () => {
  it('says so when there is none to see', async () => {
    await openList({ [LIST]: { meetings: [] } });
    expect(screen.getByText(/^Det finns inga loggar som du får se\./)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('tells day, level and role, and fetches more on a press', async () => {
    const more = `${LIST}?after=place`;
    const { user, server } = await openList({
      [LIST]: { meetings: [meeting(THREAD, '23')], next: 'place' },
      [more]: { meetings: [meeting(THREAD, '23'), meeting('19:b', '20')] },
    });
    expect(screen.getByText('Nivå 4. Du är organisatör.')).toBeTruthy();

    server.down.set(more, { kind: 'unreachable' });
    await user.click(button('Visa fler'));
    await screen.findByText('Det gick inte att hämta fler. Försök igen.');
    server.down.clear();
    await user.click(button('Visa fler'));

    await screen.findByText('1 till visas nu.');
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Visa fler' })).toBeNull();
  });

  it('can be fetched again when it could not be', async () => {
    const { user, server } = await openList({});
    expect(screen.getByRole('alert').textContent).toContain('Det gick inte att hämta loggarna.');
    await user.click(button('Försök igen'));
    await waitFor(() => expect(server.asked).toHaveLength(2));
  });
});

describe('a meeting’s log', () => {
  it('tells which meeting, that its chain holds, who was verified and what happened, day by day', async () => {
    await openRecord();

    expect(document.activeElement).toBe(
      screen.getByRole('heading', { level: 1, name: 'Mötets logg' }),
    );
    expect(screen.getByText('Kedjan är hel: 6 händelser')).toBeTruthy();
    expect(screen.getByText(/^1 av händelserna är tömda/)).toBeTruthy();
    expect(screen.getByText('Nivå 4, Sekretess')).toBeTruthy();
    expect(screen.getByText(/^Part 1: identiteten styrkt; något man har: kod/)).toBeTruthy();
    const line = within(screen.getByRole('region', { name: 'Vad som hände' }));
    expect(line.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
      '23 november 2026',
      '24 november 2026',
    ]);
    expect(line.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
      'En händelse är tömd på uppgifter.',
      '09:00:00Mötet började.Nr 2. Regelverk: pitea@2026-11-23',
      expect.stringContaining(
        'Karin Holm bekräftade ”Kameran är på” för Anna Lindgren och Part 1.',
      ),
      expect.stringContaining('Karin Holm öppnade ärende 12.'),
      expect.stringContaining('Ärende 12 stängdes: Anonym 3 kom in.'),
      expect.stringContaining('Mötet avslutades.'),
    ]);
  });

  it('says where the chain breaks, and not to rely on it', async () => {
    await openRecord({
      ...usual,
      [RECORD]: aRecordView({
        chain: { entries: 6, erased: 0, break: { seq: 4, fault: 'payload-changed' } },
      }),
    });
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('Kedjan är bruten vid händelse 4');
    expect(alert).toContain('Händelsens innehåll är ändrat.');
  });

  it('shows who was there, and copies it for the minutes', async () => {
    const { user } = await openRecord();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((each) => each.textContent)).toEqual([
      'VemHur',
      'Karin HolmPå plats 09:00 till 10:30',
      'Part 1På distans 09:05 till 09:20På distans 09:25 till 10:30',
    ]);

    await user.click(button('Kopiera som text'));

    await screen.findByText('Närvaron är kopierad.');
    expect(await navigator.clipboard.readText()).toContain('Part 1, på distans, 09:05 till 09:20');
  });

  it('gives the text to be copied by hand where the clipboard is closed', async () => {
    const { user } = await openRecord();
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('not allowed')) },
    });

    await user.click(button('Kopiera som text'));

    const box = await screen.findByRole('textbox', { name: 'Närvaro som text' });
    expect(box.textContent).toContain('Karin Holm, på plats');
  });

  it('is saved as the contract has it, and printed a part at a time', async () => {
    const saved: { name: string; blob: Blob }[] = [];
    let blob: Blob | undefined;
    URL.createObjectURL = (given) => {
      if (given instanceof Blob) blob = given;
      return 'blob:test';
    };
    URL.revokeObjectURL = () => undefined;
    const printed: (string | undefined)[] = [];
    window.print = () => printed.push(document.documentElement.dataset['print']);
    const { user } = await openRecord();
    const take = (event: Event) => {
      const { target } = event;
      if (!(target instanceof HTMLAnchorElement) || !blob) return;
      saved.push({ name: target.download, blob });
      // The browser would fetch the file here.
      event.preventDefault();
    };
    document.addEventListener('click', take);

    await user.click(button('Spara som JSON'));
    await user.click(button('Spara som CSV'));
    await user.click(button('Skriv ut loggen'));
    await user.click(button('Skriv ut närvaron'));

    document.removeEventListener('click', take);
    expect(saved.map(({ name }) => name)).toEqual([
      'moteslogg-2026-11-23.json',
      'narvaro-2026-11-23.csv',
    ]);
    const [json] = saved;
    expect(RecordView.parse(JSON.parse(await textIn(json?.blob)))).toEqual(aRecordView());
    expect(printed).toEqual(['record', 'attendance']);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.documentElement.dataset['print']).toBeUndefined();
  });

  it.each([
    [403, /^Du får inte se den här loggen\./],
    [404, /^Mötet finns inte längre\./],
    [500, /^Det gick inte att hämta loggen\./],
  ])(
    'says why it cannot be seen (%i), and leads back to where one came from',
    async (status, why) => {
      const server = await openList();
      server.server.down.set(RECORD, refusal(status, 'x'));
      await server.user.click(button('Visa loggen: Möte 23 november 2026 09:00'));
      await screen.findByText(why);

      await server.user.click(button('Alla mötesloggar'));

      expect(document.activeElement).toBe(button('Visa loggen: Möte 23 november 2026 09:00'));
    },
  );

  it('loses nothing but the attendance when that cannot be fetched', async () => {
    await openRecord({ [LIST]: usual[LIST], [RECORD]: usual[RECORD] });
    expect(screen.getByText('Det gick inte att hämta närvaron.')).toBeTruthy();
    expect(screen.getByText('Kedjan är hel: 6 händelser')).toBeTruthy();
  });

  it('is told in English too', async () => {
    const { user } = await openList(usual, 'en');
    await user.click(button('Show the log: Meeting 23 November 2026 09:00'));
    await screen.findByText('The chain is whole: 6 events');
    expect(document.body.textContent.replaceAll(/Älvsunda/g, '')).not.toMatch(/[åäö]/i);
  });
});
