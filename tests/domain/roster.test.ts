import { describe, expect, it } from '@jest/globals';
import { personId } from '../../bot/domain/ids.ts';
import {
  aMeetingRun,
  anOpenGate,
  caller,
  karin,
  member,
  mia,
  organiser,
  outsider,
  sam,
} from './a-meeting-run.ts';

const inMeeting = (run: ReturnType<typeof aMeetingRun>) =>
  run.meeting().present.map(({ participant }) => participant);

describe('Who is in the meeting', () => {
  it('may be told by hand, and a person of the organisation only once', () => {
    const run = aMeetingRun();
    run.press({ what: 'participant.add', kind: 'telephone', place: 'remote' });
    run.press({ what: 'participant.add-person', person: member, place: 'on-site' });
    const again = run.press({ what: 'participant.add-person', person: member, place: 'remote' });
    expect(again).toEqual({ ok: true, value: [] });
    expect(run.meeting().present).toMatchObject([
      { kind: 'telephone', source: 'hand', ordinal: 1 },
      { participant: mia, place: 'on-site', source: 'hand', ordinal: 2 },
    ]);
  });

  it('takes a person of the organisation only when they are invited', () => {
    const run = aMeetingRun();
    const stranger = personId('00000000-0000-4000-8000-000000000009');
    expect(
      run.press({ what: 'participant.add-person', person: stranger, place: 'remote' }),
    ).toEqual({ ok: false, refusal: { kind: 'not-invited' } });
    expect(run.meeting().present).toEqual([]);
  });

  it('keeps an anonymous person’s number when they come back, and nothing else (M1)', () => {
    const run = aMeetingRun();
    run.join(karin, outsider);
    run.press({ what: 'party.recognise', participant: outsider });
    run.leave(outsider);
    run.join(outsider);
    expect(run.meeting().present[1]).toMatchObject({ ordinal: 2 });
    expect(run.meeting().present[1]?.party).toBeUndefined();
  });

  it('counts nobody who waits in the lobby', () => {
    const run = anOpenGate();
    run.press({ what: 'lobby.move', participant: mia });
    expect(inMeeting(run)).toEqual([karin, sam]);
    run.join(mia);
    expect(run.meeting().inLobby).toEqual([]);
    expect(run.gate()).toMatchObject({ closing: { kind: 'returned', participant: mia } });
  });

  it('gives each party the next number, and no number twice', () => {
    const run = aMeetingRun();
    run.join(outsider, caller);
    run.write(organiser, { what: 'phrase.issued', party: 1, means: 'letter-phrase' });
    run.press({ what: 'party.recognise', participant: caller });
    expect(run.meeting().present[1]).toMatchObject({ party: 2 });
    const taken = run.press({ what: 'party.recognise', participant: outsider, party: 2 });
    expect(taken).toMatchObject({ refusal: { kind: 'number-taken' } });
    run.press({ what: 'party.recognise', participant: outsider, party: 1 });
    expect(run.meeting().present[0]).toMatchObject({ party: 1 });
  });

  it('is everybody’s answer to start anew when the meeting has ended', () => {
    const run = anOpenGate();
    run.write('system', { what: 'meeting.ended' });
    expect(run.meeting()).toMatchObject({ present: [], matters: [{ state: 'ended' }] });
    expect(run.meeting().confirmations.size).toBe(0);
  });
});
