import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anEvent, codeOf, named, pathOf, saturday, view } from './calendar-requests.ts';
import { at, items, runTown, type RunningTown } from './running-town.ts';

const karin = named('karin.holm');
const anna = named('anna.lindgren');
const olena = named('olena.kovalenko');

let running: RunningTown;
beforeAll(async () => {
  running = await runTown();
});
afterAll(() => running.stop());

const create = (change?: Record<string, unknown>, owner = karin) =>
  running.ask('POST', `/users/${owner.id}/events`, anEvent(change));

describe('Changing what is booked in the demo Graph', () => {
  it('carries a new subject, time and list of people into every copy and the Teams meeting', async () => {
    const { body } = await create({ subject: 'Före' });
    const changed = await running.ask('PATCH', pathOf(karin, body), {
      subject: 'Efter',
      end: { dateTime: '2026-11-28T12:00:00', timeZone: 'Europe/Stockholm' },
      attendees: [{ emailAddress: { address: olena.mail } }],
    });

    const copyOf = async (person: { id: string }) =>
      items((await view(running, person, saturday)).body).find(
        (each) => at(each, 'iCalUId') === at(body, 'iCalUId'),
      );
    expect(changed.status).toBe(200);
    expect(at(changed.body, 'changeKey')).not.toBe(at(body, 'changeKey'));
    expect(await copyOf(olena)).toMatchObject({
      subject: 'Efter',
      end: { dateTime: '2026-11-28T11:00:00.0000000' },
    });
    expect(await copyOf(anna)).toMatchObject({ isCancelled: true, showAs: 'free' });
    const meeting = [...running.graph.state.onlineMeetings.values()].find(
      (each) => each.iCalUId === at(body, 'iCalUId'),
    );
    expect(meeting).toMatchObject({ subject: 'Efter', participants: [{ address: olena.mail }] });
  });

  it('refuses a change made from an outdated copy', async () => {
    const { body } = await create();
    const etag = String(at(body, '@odata.etag'));
    await running.ask('PATCH', pathOf(karin, body), { subject: 'Någon annan hann före' });

    const late = await running.ask(
      'PATCH',
      pathOf(karin, body),
      { subject: 'För sent' },
      { 'If-Match': etag },
    );

    expect(late.status).toBe(412);
  });

  it('takes a deleted event away, and shows it as cancelled to those invited', async () => {
    const { body } = await create({ subject: 'Ställs in' });

    const deleted = await running.ask('DELETE', pathOf(karin, body));

    expect(deleted.status).toBe(204);
    expect((await running.ask('GET', pathOf(karin, body))).status).toBe(404);
    const theirs = items((await view(running, anna, saturday)).body).find(
      (each) => at(each, 'iCalUId') === at(body, 'iCalUId'),
    );
    expect(theirs).toMatchObject({ subject: 'Canceled: Ställs in', isCancelled: true });
  });

  it('lets nobody but the organiser cancel', async () => {
    const { body } = await create({ subject: 'Inte din' });
    const copy = items((await view(running, anna, saturday)).body).find(
      (each) => at(each, 'iCalUId') === at(body, 'iCalUId'),
    );

    const theirs = await running.ask('POST', `${pathOf(anna, copy)}/cancel`, { comment: '' });
    const own = await running.ask('POST', `${pathOf(karin, body)}/cancel`, { comment: 'Sjukdom' });

    expect(theirs.status).toBe(400);
    expect(own.status).toBe(202);
  });

  it('knows no event of somebody else’s', async () => {
    const { body } = await create();

    const { status, body: answer } = await running.ask('GET', pathOf(olena, body));

    expect(status).toBe(404);
    expect(codeOf(answer)).toBe('ErrorItemNotFound');
  });
});
