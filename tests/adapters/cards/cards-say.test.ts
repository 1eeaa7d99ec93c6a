import { describe, expect, it } from '@jest/globals';
import { bookingFormCard } from '../../../bot/adapters/teams/cards/booking-form-card.ts';
import { checklistCard } from '../../../bot/adapters/teams/cards/checklist-card.ts';
import { myMeetingsCard } from '../../../bot/adapters/teams/cards/my-meetings-card.ts';
import { proposalCard } from '../../../bot/adapters/teams/cards/proposal-card.ts';
import { receiptCard } from '../../../bot/adapters/teams/cards/receipt-card.ts';
import { subjectCheckCard } from '../../../bot/adapters/teams/cards/subject-check-card.ts';
import { textsFor } from '../../../bot/adapters/teams/texts.ts';
import { buttonsOf, inputsOf, wordsOf } from './expect-valid-card.ts';
import {
  aChecklist,
  aFinding,
  aForm,
  aMeetingAhead,
  APP_ID,
  anItem,
  aPerson,
  aProposal,
  aReceipt,
  aTouch,
  aTroubledProposal,
  confirmedAt,
  NOW,
  pitea,
  toBeConfirmed,
} from './views.ts';

const sv = textsFor('sv');
const proposal = (changes = {}) =>
  proposalCard(sv, { proposal: aProposal(changes), problems: [], reason: '', now: NOW });

describe('The proposal card', () => {
  it('says that all is well, and asks for no reason, when there is nothing to find', () => {
    const card = proposal();

    expect(wordsOf(card)).toContain('Klart att boka');
    expect(wordsOf(card)).toContain('✔ Rubriken innehåller inget som ser ut som personuppgifter.');
    expect(inputsOf(card).map(({ id }) => id)).not.toContain('reason');
  });

  it('carries everything typed in its own inputs: the subject to be edited, the rest hidden', () => {
    const inputs = inputsOf(proposal());

    expect(Object.fromEntries(inputs.map(({ id, value }) => [id, value]))).toEqual({ ...aForm() });
    expect(inputs.filter(({ isVisible }) => isVisible).map(({ id }) => id)).toEqual(['subject']);
  });

  it('keeps nothing typed in the data of its buttons but words released and cures', () => {
    const card = proposalCard(sv, {
      proposal: aTroubledProposal({
        form: aForm({ note: 'Hemlig text', subject: 'Lönesamtal' }),
        subject: { findings: [], safeSubject: 'Lönesamtal' },
      }),
      problems: [],
      reason: 'Hemligt skäl',
      now: NOW,
    });

    expect(JSON.stringify(buttonsOf(card))).not.toMatch(/Hemlig|Lönesamtal|alvsunda/);
  });

  it('says that a calendar it could not read is unknown, not that the person is free', () => {
    const siri = aPerson(12, 'Siri Dahl');
    const words = wordsOf(
      proposal({
        people: [{ isOutside: false, ...siri }],
        adjacency: {
          touches: [],
          own: [],
          cures: [],
          unknown: [{ personId: siri.id, why: 'unreachable' }],
        },
      }),
    );

    expect(words).toContain('av de bokningar som jag kan se');
    expect(words).toContain('Siri Dahl – Microsoft svarade inte');
  });

  it('counts the people it has no room for', () => {
    const people = Array.from({ length: 20 }, (_, at) => ({
      isOutside: false as const,
      ...aPerson(at + 10),
    }));

    expect(wordsOf(proposal({ people }))).toContain('… och 14 till');
  });

  it('says so when it finds no cure', () => {
    expect(
      wordsOf(proposal({ adjacency: { touches: [aTouch()], own: [], unknown: [], cures: [] } })),
    ).toContain('Jag hittar ingen annan tid');
  });
});

describe('Words that others have written', () => {
  const nasty = '[klicka](https://evil.example) **fet**';
  const subject = `${nasty} \u202eabc מרים`;

  it('are never read as Markdown', () => {
    const made = [
      myMeetingsCard(sv, { meetings: [aMeetingAhead({ subject })], now: NOW }),
      receiptCard(sv, { receipt: aReceipt({ subject }), now: NOW, appId: APP_ID }),
      proposal({ people: [{ isOutside: false, ...aPerson(3, nasty) }], form: aForm({ subject }) }),
      subjectCheckCard(sv, {
        subject,
        released: [],
        outcome: {
          kind: 'checked',
          pack: pitea,
          report: { findings: [aFinding(0, 38)], safeSubject: nasty },
        },
      }),
    ];
    const textBlocks = JSON.stringify(made).match(/\{"type":"TextBlock"[^}]*\}/g) ?? [];

    expect(textBlocks.length).toBeGreaterThan(0);
    for (const block of textBlocks) expect(block).not.toContain('evil');
  });

  it('cannot turn the direction of the sentence they stand in', () => {
    const words = wordsOf(
      receiptCard(sv, { receipt: aReceipt({ subject }), now: NOW, appId: APP_ID }),
    );

    expect(words).toContain(`Rubrik: \u2068${nasty} abc מרים\u2069`);
  });
});

describe('The receipt', () => {
  it('parts what is proven from what is left for the host and what could not be read', () => {
    const words = wordsOf(
      receiptCard(sv, {
        receipt: aReceipt({
          lines: [
            anItem('V3', { name: 'met', proof: { kind: 'setting', readAt: NOW } }),
            anItem('V6', { name: 'unmet', because: { kind: 'attestation', standing: 'lapsed' } }),
            anItem('V5', { name: 'unknown', why: 'not-permitted' }),
            anItem('B4a', { name: 'unmet', because: { kind: 'nobody-present' } }),
          ],
          refusedSettings: [{ setting: 'endToEndEncrypted', because: 'licence' }],
        }),
        now: NOW,
        appId: APP_ID,
      }),
    );

    expect(words).toMatch(/Klart och kontrollerat \(1\)\n✔ .+ – inställt och avläst 08\.00/);
    expect(words).toMatch(/Kvar för dig som mötesvärd \(1\)\n☐ .+ – intyget har gått ut/);
    expect(words).toMatch(/Att bekräfta i mötet \(1\)\n☐ [^–\n]+\n/);
    expect(words).toMatch(
      /Gick inte att kontrollera \(1\)\n\? .+ – jag får inte läsa inställningen/,
    );
    expect(words).toContain(
      'Microsoft tog inte emot en inställning:\n✖ kryptering hela vägen – organisatörens licens räcker inte.',
    );
    expect(words).toContain(`Få hjälp: ${pitea.contact.name.sv}`);
  });

  it('gives the administrator the whole command where Teams lets no application at its meetings', () => {
    const receiptWith = (why: 'no-access-policy' | 'not-permitted') =>
      wordsOf(
        receiptCard(sv, {
          receipt: aReceipt({ lines: [anItem('V3', { name: 'unknown', why })] }),
          now: NOW,
          appId: APP_ID,
        }),
      );

    expect(receiptWith('no-access-policy')).toContain('appen saknar åtkomstprincip för möten');
    expect(receiptWith('no-access-policy')).toContain(
      `New-CsApplicationAccessPolicy -Identity Motesvakt -AppIds "${APP_ID}"; Grant-CsApplicationAccessPolicy`,
    );
    expect(receiptWith('not-permitted')).not.toContain('CsApplicationAccessPolicy');
  });

  it('links to the meeting, and says so when the link is not there yet', () => {
    const { joinUrl: _, ...without } = aReceipt();

    expect(
      buttonsOf(receiptCard(sv, { receipt: aReceipt(), now: NOW, appId: APP_ID })).map(
        ({ url }) => url,
      ),
    ).toEqual([aReceipt().joinUrl, aReceipt().webLink]);
    expect(wordsOf(receiptCard(sv, { receipt: without, now: NOW, appId: APP_ID }))).toContain(
      'inte klar än',
    );
  });
});

describe('The checklist card', () => {
  it('counts people and names nobody', () => {
    const items = [anItem('B4a', toBeConfirmed, 3), anItem('B4b', confirmedAt(4), 3)];
    const written = JSON.stringify(
      checklistCard(sv, aChecklist({ items, presentCount: 3, remaining: 1 })),
    );

    expect(written).toContain('3 personer är med just nu.');
    expect(written).toContain('1 sak kvar');
    expect(written).not.toMatch(/p0|p1|p2|00000000-0000/);
  });

  it('offers a press only where a person can prove the line', () => {
    const items = [
      anItem('B4a', toBeConfirmed, 1),
      anItem('V3', {
        name: 'unmet',
        because: {
          kind: 'settings-differ',
          settings: [
            { setting: 'lobby', because: 'drifted' },
            { setting: 'dialInBypassesLobby', because: 'drifted' },
            { setting: 'presenters', because: 'policy' },
          ],
        },
      }),
      anItem('V6', { name: 'unmet', because: { kind: 'attestation', standing: 'missing' } }),
      anItem('V5', { name: 'unknown', why: 'throttled' }),
    ];
    const card = checklistCard(sv, aChecklist({ items }));

    expect(buttonsOf(card).map(({ data }) => data['requirementId'])).toEqual(['B4a']);
    expect(wordsOf(card)).toContain(
      'ändrat i Teams efteråt: vem som släpps förbi väntrummet och om den som ringer in släpps förbi väntrummet; går inte här: vem som får presentera. Organisationens mötesprincip hindrar det',
    );
    expect(wordsOf(card)).toContain('Microsoft hann inte svara');
  });

  it('lets the line that was confirmed last be taken back, and no other', () => {
    const items = [anItem('B4a', confirmedAt(3), 1), anItem('B4b', confirmedAt(9), 1)];
    const card = checklistCard(sv, aChecklist({ items, version: 9 }));

    expect(buttonsOf(card)).toEqual([
      {
        title: 'Ångra',
        verb: 'checklist.confirm',
        data: {
          meetingId: aChecklist().meetingId,
          requirementId: 'B4b',
          version: 9,
          confirmed: false,
        },
      },
    ]);
  });

  it('of a meeting that has ended can be read and no longer pressed', () => {
    const items = [anItem('B4a', toBeConfirmed, 1), anItem('B4b', confirmedAt(9), 1)];

    expect(buttonsOf(checklistCard(sv, aChecklist({ items, phase: { name: 'ended' } })))).toEqual(
      [],
    );
  });

  it('says that nobody has chosen the level of a meeting booked elsewhere', () => {
    expect(wordsOf(checklistCard(sv, aChecklist({ isLevelKnown: false, level: 0 })))).toContain(
      'ingen har valt nivå',
    );
  });
});

describe('The booking form', () => {
  const form = (changes = {}) =>
    bookingFormCard(sv, { form: aForm(changes), pack: pitea, problems: [], released: ['Sand'] });

  it('offers the levels of the pack, with a guide to choose by', () => {
    const written = JSON.stringify(form());

    for (const { level, name } of pitea.levels) {
      expect(written).toContain(
        JSON.stringify({ title: `Nivå ${level} – ${name.sv}`, value: String(level) }),
      );
    }
    expect(wordsOf(form())).toContain('Vilken nivå ska jag välja?');
  });

  it.each([
    ['date', '30 februari'],
    ['start', 'tiosnåret'],
    ['minutes', 'en timme'],
  ])('shows a %s it cannot pick as plain text, so that nothing typed is lost', (field, typed) => {
    expect(inputsOf(form({ [field]: typed }))).toContainEqual(
      expect.objectContaining({ id: field, type: 'Input.Text', value: typed }),
    );
  });

  it('keeps the words released through every press', () => {
    expect(buttonsOf(form()).find(({ verb }) => verb === 'booking.check')?.data).toEqual({
      released: ['Sand'],
    });
  });
});
