import { describe, expect, it } from '@jest/globals';
import { RECORDED } from '../../bot/contract/record.ts';
import type { RecordEntry } from '../../bot/contract/record.ts';
import { textsIn } from '../../tab/texts/texts.ts';
import { attendanceCsv, attendanceText } from '../../tab/views/record/attendance-rows.ts';
import { describeEntry } from '../../tab/views/record/describe-entry.ts';
import { momentOf, spanOf, timeOf } from '../../tab/views/record/record-times.ts';
import { recordTextsIn } from '../../tab/views/record/record-texts.ts';
import { outcomeWords } from '../../tab/views/record/record-words.ts';
import { aRecordView, aRule, anAttendance, anEntry, anna, party } from './a-record.ts';

const sv = recordTextsIn('sv');
const en = recordTextsIn('en');
const told = (entry: RecordEntry) => describeEntry(entry, sv, textsIn('sv'));
const matter = { number: '12', level: 3 } as const;

describe('The words of the time line', () => {
  it.each<[RecordEntry, string, string[]]>([
    [
      anEntry('item.confirmed', { rule: aRule, whom: [anna, party] }),
      'Karin Holm bekräftade ”Kameran är på” för Anna Lindgren och Part 1.',
      ['Regel: Kameran är på (V3), Anvisning, Nivå 3'],
    ],
    [
      anEntry('item.set-aside', { rule: { id: 'X9' }, reason: 'Kameran är trasig' }),
      'Karin Holm godtog med skäl att ”X9” inte är uppfyllt.',
      ['Skäl: Kameran är trasig', 'Regel: X9'],
    ],
    [
      anEntry('level.changed', { fromLevel: 3, level: 2, reason: 'Ärendet utgår' }),
      'Karin Holm ändrade nivån från 3 till 2.',
      ['Skäl: Ärendet utgår'],
    ],
    [
      anEntry('factor.proven', {
        whom: [party],
        means: 'callback-code',
        numberSource: 'population-register',
      }),
      'Karin Holm godtog en faktor för Part 1.',
      ['Sätt: kod vid uppringning', 'Källa: nummer ur folkbokföringen'],
    ],
    [
      anEntry('consent.answered', {
        whom: [party],
        consent: { version: '2', language: 'easy', answer: 'declined' },
      }),
      'Part 1 samtyckte inte till att uppgifter behandlas.',
      ['Text: version 2, på lätt svenska'],
    ],
    [
      anEntry('gate.closed', {
        by: { kind: 'system' },
        matter,
        rule: aRule,
        because: 'setting-drifted',
        closed: { because: 'setting-drifted', rule: aRule },
      }),
      'En inställning i Teams stämmer inte längre med ”Kameran är på”.',
      [
        'Ärende 12 stängdes: inställningen för ”Kameran är på” ändrades i Teams.',
        'Regel: Kameran är på (V3), Anvisning, Nivå 3',
      ],
    ],
    [
      anEntry('floor.withdrawn', { whom: [anna], matter }),
      'Karin Holm tog ordet från Anna Lindgren i ärende 12.',
      [],
    ],
    [
      anEntry('settings.applied', {
        by: { kind: 'system' },
        settings: ['lobby', 'chat'],
        refusedSettings: [{ setting: 'endToEndEncrypted', because: 'licence' }],
      }),
      'Nivåns inställningar ställdes in i Teams.',
      ['Satta: lobbyn, mötets chatt', 'Gick inte att sätta: totalsträckskryptering, licens saknas'],
    ],
    [
      anEntry('security.doubted', { whom: [anna], matter, decision: 'substitute' }),
      'Karin Holm bedömde att säkerheten hos Anna Lindgren inte kan garanteras i ärende 12.',
      ['Ersätts.'],
    ],
    [
      anEntry('unauthorised.decided', { decision: 'adjourn' }),
      'Karin Holm beslutade att ajournera mötet.',
      [],
    ],
    [
      anEntry('refusal.opened', { rule: aRule, reference: 'KS 2026-12', on: '2026-11-20' }),
      'Karin Holm angav vad som tillåter mötet trots regeln.',
      [
        'Hänvisning: KS 2026-12',
        'Bedömningen gjord: 2026-11-20',
        'Regel: Kameran är på (V3), Anvisning, Nivå 3',
      ],
    ],
  ])('tell %j', (entry, sentence, details) => {
    expect(told(entry)).toEqual({ sentence, details });
  });

  it.each(RECORDED)(
    'have a sentence for %s in both languages, with nothing left to fill in',
    (what) => {
      const entry = anEntry(what, {
        whom: [party],
        ahead: anna,
        rule: aRule,
        matter,
        level: 3,
        fromLevel: 4,
        about: 'subject',
        party: 2,
        levelSource: 'unknown',
        decision: 'left',
        because: 'expired',
      });
      for (const texts of [sv, en]) {
        const { sentence, details } = describeEntry(entry, texts, textsIn(texts.language));
        expect(sentence).toMatch(/^[A-ZÅÄÖ].*\.$/);
        expect([sentence, ...details].join(' ')).not.toMatch(/[{}]|undefined|–/);
      }
      expect(describeEntry(entry, en, textsIn('en')).sentence).not.toMatch(/[åäö]/i);
    },
  );

  it('say nothing wrong of what has lost its beginning to erasure', () => {
    const lost = { kind: 'unnamed', as: 'anonymous', ordinal: 0 } as const;
    expect(told(anEntry('participant.left', { whom: [lost] })).sentence).toBe(
      'Någon vars uppgifter är tömda lämnade mötet.',
    );
    expect(
      told(anEntry('item.confirmed', { by: { kind: 'staff', personId: 'x' } })).sentence,
    ).toMatch(/^En medarbetare bekräftade/);
  });

  it('tell a verification by kind and means, with consent and failed tries', () => {
    const [outcome] = aRecordView().verifications;
    expect(outcome && outcomeWords(outcome, sv)).toBe(
      'identiteten styrkt; något man har: kod vid uppringning (nummer ur folkbokföringen); något man vet: lösenfras i brev; samtycke till text version 2; ett försök misslyckades',
    );
  });
});

describe('The times of the record', () => {
  it('are Swedish, with seconds', () => {
    expect(timeOf('2026-07-01T22:30:05.000Z', sv)).toBe('00:30:05');
    expect(momentOf('2026-07-01T22:30:05.000Z', sv)).toBe('2 juli 2026 00:30');
  });

  it('say which it is in the hour that comes twice, and only there', () => {
    expect(timeOf('2026-10-25T00:30:00.000Z', sv)).toBe('02:30:00 sommartid');
    expect(timeOf('2026-10-25T01:30:00.000Z', sv)).toBe('02:30:00 normaltid');
    expect(timeOf('2026-10-25T02:00:00.000Z', sv)).toBe('03:00:00');
    expect(timeOf('2026-10-24T23:59:59.000Z', sv)).toBe('01:59:59');
    expect(timeOf('2026-03-29T01:00:00.000Z', sv)).toBe('03:00:00');
  });

  it('say the day once when it is the same', () => {
    expect(spanOf('2026-11-23T08:00:00.000Z', '2026-11-23T09:00:00.000Z', sv)).toBe(
      '23 november 2026 09:00 till 10:00',
    );
    expect(spanOf('2026-11-23T22:00:00.000Z', '2026-11-23T23:30:00.000Z', sv)).toBe(
      '23 november 2026 23:00 till 24 november 2026 00:30',
    );
    expect(spanOf('2026-11-23T22:00:00.000Z', undefined, sv)).toMatch(/23:00, pågår$/);
  });
});

describe('The attendance for the minutes', () => {
  it('is a line for each stay, with the breaks, and a party is a number', () => {
    expect(attendanceText(anAttendance(), sv)).toBe(
      [
        'Mötet: 23 november 2026 09:00 till 10:30',
        'Ajournerat 09:40 till 09:50',
        'Karin Holm, på plats, 09:00 till 10:30',
        'Part 1, på distans, 09:05 till 09:20',
        'Part 1, på distans, 09:25 till 10:30',
      ].join('\n'),
    );
  });

  it('says the day of whoever stays past midnight, and of a session whose beginning is unknown', () => {
    const [session] = anAttendance().sessions;
    const [karin] = session?.attendees ?? [];
    if (!session || !karin) throw new Error('no session');
    const { startedAt: _, ...unknown } = session;
    const late = {
      ...karin,
      stays: [{ from: '2026-11-23T22:30:00.000Z', place: 'remote' as const }],
    };
    const text = attendanceText({ sessions: [{ ...unknown, attendees: [late] }, session] }, sv);
    expect(text).toContain('Tillfälle 1: okänd början');
    expect(text).toContain('Karin Holm, på distans, 23 november 2026 23:30, pågår');
    expect(text).toContain('Tillfälle 2: 23 november 2026 09:00 till 10:30');
  });

  it('is a table by RFC 4180 that Excel knows the letters of', () => {
    const csv = attendanceCsv(anAttendance(), sv);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.slice(1).split('\r\n')).toEqual([
      'Tillfälle,Vem,Hur,Från,Till,Minuter',
      '1,Karin Holm,på plats,2026-11-23 09:00,2026-11-23 10:30,90',
      '1,Part 1,på distans,2026-11-23 09:05,2026-11-23 09:20,15',
      '1,Part 1,på distans,2026-11-23 09:25,2026-11-23 10:30,65',
      '',
    ]);
  });

  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+46', "'+46"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['Holm, Karin', '"Holm, Karin"'],
    ['Rad\nbruten', '"Rad\nbruten"'],
    ['Anna-Karin', 'Anna-Karin'],
  ])('takes the name %j for no formula and no separator', (displayName, cell) => {
    const [session] = anAttendance().sessions;
    const [first] = session?.attendees ?? [];
    if (!session || !first) throw new Error('no session');
    const csv = attendanceCsv(
      { sessions: [{ ...session, attendees: [{ ...first, displayName }] }] },
      sv,
    );
    expect(csv).toContain(`\r\n1,${cell},på plats,`);
  });

  it('counts real minutes over the change of the clock', () => {
    const stays = [
      {
        from: '2026-10-25T00:30:00.000Z',
        to: '2026-10-25T01:30:00.000Z',
        place: 'remote' as const,
      },
    ];
    const attendee = { kind: 'anonymous' as const, ordinal: 1, stays };
    const csv = attendanceCsv({ sessions: [{ breaks: [], attendees: [attendee] }] }, sv);
    expect(csv).toContain(
      'Anonym 1,på distans,2026-10-25 02:30 sommartid,2026-10-25 02:30 normaltid,60',
    );
  });
});
