import { describe, expect, it } from '@jest/globals';
import { checkSubject } from '../../../bot/domain/subject/check-subject.ts';
import { context, found, safe } from './a-context.ts';

describe('an identity number in a subject', () => {
  it.each([
    ['Utredning 870504-1237', '870504-1237'],
    ['Utredning 19870504-1237', '19870504-1237'],
    ['Utredning 8705041237', '8705041237'],
    ['Utredning 870504+1237', '870504+1237'],
    ['Utredning 19 870504-1237', '19 870504-1237'],
    ['Utredning 1987-05-04-1237', '1987-05-04-1237'],
    ['Utredning 870504 – 1237', '870504 – 1237'],
    ['Utredning 870564-1234', '870564-1234'],
    ['Antagning 19871224-T986', '19871224-T986'],
  ])('is found in %j', (subject, number) => {
    expect(found(subject)).toEqual([`personnummer: ${number}`]);
  });

  it.each([
    ['a wrong checksum', 'Utredning 870504-1234'],
    ['a day that does not exist', 'Utredning 870231-1237'],
    ['an organisation number', 'Avtal 212000-2452'],
    ['a date with a time', 'Genomgång 2026-11-26 1005'],
    ['a longer figure', 'Order 98705041237'],
    ['an article number', 'Artikel B8705041237'],
  ])('is not seen in %s', (_what, subject) => {
    expect(found(subject)).toEqual([]);
  });

  it.each(['Personnummer 870504-1234', 'pnr: 870504-1234', 'samordningsnr 870564-1230'])(
    'is found in %j in spite of its checksum, because the subject says what it is',
    (subject) => {
      const [finding] = checkSubject(subject, context()).findings;
      expect(finding).toMatchObject({ kind: 'personnummer', evidence: 'cue-word', ruleId: 'B1' });
      expect(safe(subject)).toBe('Möte');
    },
  );
});

describe('a telephone number in a subject', () => {
  it.each([
    ['Ring 070-174 06 14', '070-174 06 14'],
    ['Ring 0701740614 10:00', '0701740614'],
    ['Ring 070 174 06 14 10:00', '070 174 06 14'],
    ['Ring +46 (0)70-174 06 14', '+46 (0)70-174 06 14'],
    ['Ring 0046701740614', '0046701740614'],
    ['Ring +47 22 86 44 00', '+47 22 86 44 00'],
    ['Ring 0911-123 45', '0911-123 45'],
    ['Ring (08) 123 45 67', '(08) 123 45 67'],
    ['Ring 08/123 456 78', '08/123 456 78'],
  ])('is found in %j', (subject, number) => {
    expect(found(subject)).toEqual([`phone: ${number}`]);
  });

  it.each([
    'Kampanj 0771-112 233',
    'Samtal till 112 och 1177',
    'Felanmälan 020-91 90 90',
    'Växel 0911-69 60 00',
    'Öppet 08-10 12-15',
    'Pass 07.30-08.30 12.00',
    'Skift 0900-1030 1045',
    'Möte 2026-11-26 10:00-11:00',
    'Order 0123456789',
  ])('is not seen in %j', (subject) => {
    expect(found(subject)).toEqual([]);
  });
});

describe('an address in a subject', () => {
  it('is found when it is somebody’s own', () => {
    expect(found('Svar till rikard.forslund@example.net')).toEqual([
      'email: rikard.forslund@example.net',
    ]);
    expect(found('Svar till anna.lindgren@alvsunda.example')).toHaveLength(1);
  });

  it.each(['info@', 'kommun@', 'registrator@', 'no-reply@', 'socialnamnden@', 'hr.support@'])(
    'is left alone when it is a function: %s',
    (local) => {
      expect(found(`Frågor till ${local}lindgren.example`)).toEqual([]);
    },
  );
});

describe('a street address in a subject', () => {
  it.each([
    ['Hembesök Granvägen 7', 'Granvägen 7'],
    ['hembesök granvägen 7 b', 'granvägen 7'],
    ['Brandsyn Videstigen 12C', 'Videstigen 12C'],
    ['Larm Gamla Sågvägen 19, 2 tr', 'Gamla Sågvägen 19, 2 tr'],
    ['Fuktskada Tallgränd 22 lgh 1103', 'Tallgränd 22 lgh 1103'],
    ['Besiktning Karin Boyes gata 5', 'Karin Boyes gata 5'],
    ['Post till Åkergatan 8, 961 34 Boden', 'Åkergatan 8, 961 34'],
  ])('is found in %j', (subject, address) => {
    expect(found(subject)).toEqual([`address: ${address}`]);
  });

  it.each([
    'Granvägen, asfaltering',
    'Granvägen 2-14, fiberdragning',
    'Granvägen 3–9 ledningsarbete',
    'Klimatfärdplan 2030',
    'Stadshuset plan 3',
    'Väg 95, viltstängsel',
  ])('is not seen in %j', (subject) => {
    expect(found(subject)).toEqual([]);
  });
});

describe('a property in a subject', () => {
  it.each([
    ['Bygglov Sunderbyn 14:3', 'Sunderbyn 14:3'],
    ['strandskydd kusmark 61:23', 'kusmark 61:23'],
    ['Kv. Ripan 11, rivning', 'Kv. Ripan 11'],
    ['Kvarteret Räven 3>2', 'Kvarteret Räven 3>2'],
  ])('is found in %j', (subject, property) => {
    expect(found(subject)).toEqual([`property: ${property}`]);
  });

  it.each([
    'Lunch 12:15',
    'Planritning skala 1:400',
    'Bibelstudium Lukas 2:1',
    'AFS 2023:10',
    'SFS 2017:900, nyheter',
    'Rum 2:14',
    'Revidering § 4:2',
  ])('is not seen in %j', (subject) => {
    expect(found(subject)).toEqual([]);
  });
});

describe('an account, a plate, a card or a machine in a subject', () => {
  it.each([
    ['Utbetalning konto 8105-9, 23 456 789-1', 'account: 8105-9, 23 456 789-1'],
    ['Betala till SE45 5000 0000 0583 9825 7466', 'account: SE45 5000 0000 0583 9825 7466'],
    ['Bogsering XYZ 482', 'plate: XYZ 482'],
    ['Parkeringsbot HGF20W', 'plate: HGF20W'],
    ['LMA-kort 51-204418/3', 'idnumber: 51-204418/3'],
    ['Passnummer CB3300719', 'idnumber: CB3300719'],
    ['Felsök 192.0.2.144', 'ip: 192.0.2.144'],
    ['Skanning från 2001:db8:40::7f', 'ip: 2001:db8:40::7f'],
  ])('is found in %j', (subject, finding) => {
    expect(found(subject)).toEqual([finding]);
  });

  it.each([
    'Bankgiro 5050-1055, hyror',
    'Konto 6210, avstämning',
    'KBX 200, ny router',
    'ISO 27001',
    'Version 10.4.2.1 i drift',
    'Firmware 2.0.1.18',
  ])('is not seen in %j', (subject) => {
    expect(found(subject)).toEqual([]);
  });

  it('is an access code only when somebody is named', () => {
    expect(found('Portkod byts 4471')).toEqual([]);
    expect(found('Larmkod 4471 till Anna Lindgren')).toEqual([
      'other: 4471',
      'person: Anna Lindgren',
    ]);
  });
});
