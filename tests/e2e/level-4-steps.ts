import type { FrameLocator, Locator } from 'playwright-core';
import { peopleTextsIn } from '../../tab/views/people/people-texts.ts';
import { called, meetingCalled, says, type MeetingPage } from './meeting-page.ts';
import type { OpenDemo } from './open-demo.ts';
import { until } from './until.ts';

/** The words of the list of people and of the sheet, in Swedish. */
export const asks = peopleTextsIn('sv');

const press = (panel: FrameLocator, name: string | RegExp) =>
  panel.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

/**
 * What a meeting at level 4 rests on and the seed leaves lapsed: the organisation's attestations, and the organiser's licence
 * for encryption all the way, with which the setting is on.
 */
export async function makeLevel4Possible({ demo }: OpenDemo): Promise<void> {
  const token = await demo.tenant.issuer.userToken(called('mohammed.ali'));
  const inAMonth = new Date(Date.now() + 30 * 24 * 60 * 60_000).toISOString();
  const answer = await fetch(`${demo.serverUrl}/api/v1/admin/attestations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      requirementId: 'V9',
      evidence: 'Leverantörens intyg, dnr KS 2026/201',
      expiresAt: inAMonth,
    }),
  });
  if (answer.status !== 201) throw new Error(`attesting was answered with ${answer.status}`);
  const { onlineMeetings } = demo.tenant.graph.state;
  const { onlineMeetingId } = meetingCalled('enskilt');
  const meeting = onlineMeetings.get(onlineMeetingId);
  if (!meeting) throw new Error('the meeting is not in Graph');
  onlineMeetings.set(onlineMeetingId, {
    ...meeting,
    settings: { ...meeting.settings, isEndToEndEncryptionEnabled: true },
  });
}

export async function openPeople({ panel }: MeetingPage): Promise<void> {
  const open = panel.getByRole('button', { name: /^Vilka är med \(/, expanded: false });
  if ((await open.count()) > 0) await open.click();
  await press(panel, asks('phrase.open')).waitFor();
}

/** Whoever is not signed in, and whoever phones in. */
export const anonymous = /Gäst \d/;
export const onTelephone = /Telefon \d/;

/** By hand: Teams tells of whoever phones in as of anybody who is not signed in. */
export async function addOnTelephone(of: MeetingPage): Promise<void> {
  await openPeople(of);
  await press(of.panel, asks('add.open')).click();
  const form = of.panel.getByRole('form', { name: asks('add.open') });
  await form.getByRole('button', { name: asks('add.save') }).click();
  await rowOf(of, onTelephone).waitFor();
  await press(of.panel, asks('add.open')).click();
}

/** Somebody's row in the list of people. */
export const rowOf = ({ panel }: MeetingPage, person: string | RegExp): Locator =>
  panel.locator('[data-person]', { hasText: person });

export async function openSheetFor(of: MeetingPage, person: string | RegExp): Promise<void> {
  await openPeople(of);
  await rowOf(of, person)
    .getByRole('button', { name: new RegExp(`^${says('procedure.start')} `) })
    .click();
  await of.panel.locator('[data-sheet=person]').waitFor();
}

export const closeSheet = ({ panel }: MeetingPage) => press(panel, asks('sheet.close')).click();

/** A phrase for a party nobody has a number for yet; the letter is left on the screen. */
export async function issuePhrase(of: MeetingPage): Promise<string> {
  await openPeople(of);
  await press(of.panel, asks('phrase.open')).click();
  await press(of.panel, asks('phrase.issue')).click();
  return (await of.panel.locator('[data-phrase]').innerText()).trim();
}

/** Everybody in the meeting whom the host knows, by the short path. */
export async function proveKnown({ panel }: MeetingPage): Promise<void> {
  await press(panel, says('procedure.known')).click();
  for (const shown of ['known.notice-password', 'known.seen-on-camera'] as const)
    await panel.getByRole('checkbox', { name: asks(shown) }).check();
  await press(panel, /^Styrk \d+ personer$/).click();
  await panel.locator('[data-sheet]').waitFor({ state: 'detached' });
}

/** In the sheet: the person is a party, the one who was sent something ahead or another. */
export async function recognise({ panel }: MeetingPage, sent?: number): Promise<void> {
  await press(panel, asks('who.party')).click();
  const which = sent === undefined ? asks('party.fresh') : asks('party.expected', { party: sent });
  await panel.getByRole('radio', { name: which }).check();
  await press(panel, asks('party.save')).click();
}

/** In the sheet: a code for a call to a number from the case file, left on the screen. */
export async function issueCode({ panel }: MeetingPage): Promise<string> {
  await panel.getByRole('radio', { name: asks('source.case-file') }).check();
  await press(panel, asks('sheet.next')).click();
  await press(panel, asks('code.show')).click();
  return (await panel.locator('[data-code]').innerText()).replaceAll(/\D/g, '');
}

/** In the sheet: the host types what the party has recited. */
export async function recite(
  { panel }: MeetingPage,
  what: 'code' | 'phrase',
  heard: string,
): Promise<void> {
  await panel.getByRole('textbox', { name: asks(`${what}.typed`) }).fill(heard);
  await press(panel, asks('code.check')).click();
}

/** In the sheet: the information is read out, and the party answers. */
export async function answerConsent(
  { panel }: MeetingPage,
  answer: 'accepted' | 'declined',
): Promise<void> {
  await press(panel, asks('consent.informed')).click();
  await press(panel, asks(`consent.${answer}`)).click();
}

/** Presses every line that can be confirmed by hand, for everybody in the meeting. */
export async function confirmEveryLine({ panel }: MeetingPage): Promise<void> {
  const left = panel.locator('[data-line] [data-action][aria-label^="Bekräfta"]');
  for (let count = await left.count(); count > 0; count = await left.count()) {
    await left.first().click();
    const before = count;
    await until('a line is confirmed', async () => (await left.count()) < before);
  }
}
