/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import type { ItemState } from '../../bot/contract/meeting.ts';
import { isTextKey, languageOf, textsIn } from '../../tab/texts/texts.ts';
import en from '../../tab/texts/en.json' with { type: 'json' };
import sv from '../../tab/texts/sv.json' with { type: 'json' };
import { describeLine, describeState } from '../../tab/views/describe-state.ts';
import { linesOf } from '../../tab/views/line-model.ts';
import { aMeeting, ANNA, ANONYMOUS, aPeopleLine, HOST } from './a-meeting.ts';

const now = new Date('2026-11-23T10:00:00.000Z');
const texts = textsIn('sv');
const asHost = { isHost: true, mayConfirm: true };
const inWords = (state: ItemState, viewer = asHost) => {
  const { tone, word, detail, cure } = describeState(state, viewer, texts, now);
  return [tone, `${word} · ${detail}`, ...(cure ? [cure] : [])];
};

describe('the state of a line in words', () => {
  it.each<[ItemState, string[]]>([
    [
      { name: 'met', proof: { kind: 'setting', readAt: '2026-11-23T08:41:00Z' } },
      ['met', 'Klart · Läst från mötets inställningar 09:41'],
    ],
    [
      {
        name: 'met',
        proof: {
          kind: 'attestation',
          attestedAt: '2026-05-03T00:00:00Z',
          expiresAt: '2027-05-02T22:00:00Z',
        },
      },
      ['met', 'Klart · Intygat för organisationen, gäller till 3 maj 2027'],
    ],
    [
      {
        name: 'met',
        proof: {
          kind: 'confirmation',
          at: '2026-11-23T08:43:00Z',
          byViewer: true,
          byName: 'Karin',
        },
      },
      ['met', 'Klart · Bekräftat av dig 09:43'],
    ],
    [
      {
        name: 'met',
        proof: {
          kind: 'confirmation',
          at: '2026-11-23T08:43:00Z',
          byViewer: false,
          byName: 'Bo Ek',
        },
      },
      ['met', 'Klart · Bekräftat av Bo Ek 09:43'],
    ],
    [
      { name: 'met', proof: { kind: 'confirmation', at: '2026-11-22T08:43:00Z', byViewer: false } },
      ['met', 'Klart · Bekräftat 22 november 2026 09:43'],
    ],
    [
      { name: 'met', proof: { kind: 'booking' } },
      ['met', 'Klart · Kontrollerat när mötet bokades'],
    ],
    [
      { name: 'unmet', because: { kind: 'not-confirmed' } },
      ['todo', 'Kvar · Bekräfta när det stämmer'],
    ],
    [
      { name: 'unmet', because: { kind: 'nobody-present' } },
      ['waiting', 'Väntar · Ingen är med i mötet än'],
    ],
    [
      {
        name: 'unmet',
        because: {
          kind: 'settings-differ',
          settings: ['lobby', 'recordingAllowed', 'newOne'].map((setting) => ({
            setting,
            because: 'drifted' as const,
          })),
        },
      },
      [
        'unmet',
        'Inte uppfyllt · Ändrat i Teams efteråt: lobbyn, inspelning, en annan inställning',
        'Tryck på Ändra nivå och ställ in mötet på nytt, eller rätta i Teams under Mötesalternativ.',
      ],
    ],
    [
      {
        name: 'unmet',
        because: {
          kind: 'settings-differ',
          settings: [
            { setting: 'endToEndEncrypted', because: 'licence' },
            { setting: 'chat', because: 'policy' },
            { setting: 'copyingAllowed', because: 'licence' },
          ],
        },
      },
      [
        'unmet',
        'Inte uppfyllt · Går inte här: totalsträckskryptering, kopiering av mötets innehåll. Går inte hos er: mötets chatt',
        'Organisatören behöver licensen Teams Premium. Be it-stödet. Organisationens mötesprincip hindrar det. Be it-stödet ändra principen.',
      ],
    ],
    [
      { name: 'unmet', because: { kind: 'settings-differ', settings: [] } },
      ['unmet', 'Inte uppfyllt · Inställningen är ändrad'],
    ],
    [
      { name: 'unknown', why: 'no-access-policy' },
      [
        'unknown',
        'Okänt · Kan inte läsas just nu – räknas som inte uppfyllt',
        'Organisationen har inte gett Mötesvakt någon åtkomstprincip för Teams-möten. En Teams-administratör behöver göra det.',
      ],
    ],
    [
      {
        name: 'unmet',
        because: { kind: 'attestation', standing: 'lapsed', expiredAt: '2026-09-01T10:00:00Z' },
      },
      [
        'unmet',
        'Inte uppfyllt · Intyget gick ut 1 september 2026',
        'Kontakta hjälpen för att få ett nytt intyg.',
      ],
    ],
    [
      { name: 'unmet', because: { kind: 'attestation', standing: 'lapsed' } },
      [
        'unmet',
        'Inte uppfyllt · Intyget har gått ut',
        'Kontakta hjälpen för att få ett nytt intyg.',
      ],
    ],
    [
      { name: 'unmet', because: { kind: 'attestation', standing: 'revoked' } },
      [
        'unmet',
        'Inte uppfyllt · Intyget är återkallat',
        'Kontakta hjälpen för att få ett nytt intyg.',
      ],
    ],
    [
      { name: 'unmet', because: { kind: 'attestation', standing: 'missing' } },
      ['unmet', 'Inte uppfyllt · Intyg saknas', 'Kontakta hjälpen för att få ett nytt intyg.'],
    ],
    [
      { name: 'unmet', because: { kind: 'identity-unproven', proven: [] } },
      ['todo', 'Kvar · Styrk identiteten'],
    ],
    [
      { name: 'unknown', why: 'unreachable' },
      [
        'unknown',
        'Okänt · Kan inte läsas just nu – räknas som inte uppfyllt',
        'Microsoft svarar inte. Vi försöker igen.',
      ],
    ],
  ])('%j', (state, expected) => {
    expect(inWords(state)).toEqual(expected);
  });

  it('tells somebody who may not confirm whom they wait for', () => {
    const state: ItemState = { name: 'unmet', because: { kind: 'not-confirmed' } };
    expect(inWords(state, { isHost: false, mayConfirm: false })[1]).toBe(
      'Väntar · Mötesvärden bekräftar',
    );
    expect(inWords(state, { isHost: true, mayConfirm: false })[1]).toBe(
      'Väntar · Deltagarna bekräftar själva',
    );
  });

  it('gives a participant no cure that only a host can carry out', () => {
    const state: ItemState = {
      name: 'unmet',
      because: { kind: 'settings-differ', settings: [{ setting: 'chat', because: 'drifted' }] },
    };
    expect(inWords(state, { isHost: false, mayConfirm: false })).toHaveLength(2);
  });

  it('counts the participants on a line about everybody', () => {
    const lineFor = (metFor: readonly string[], more = {}) => {
      const [model] = linesOf(
        aMeeting({ items: [aPeopleLine('cam', metFor, undefined, more)] }),
        new Map(),
      );
      return model && describeLine(model, true, texts, now);
    };
    expect(lineFor([HOST])).toMatchObject({ tone: 'todo', detail: '1 av 3 bekräftade' });
    expect(lineFor([HOST, ANNA, ANONYMOUS])).toMatchObject({
      tone: 'met',
      detail: 'Bekräftat för alla 3, senast 09:43',
    });
    const theirs = aPeopleLine('cam', [HOST]).perParticipant.map((each) => ({
      ...each,
      mayConfirm: false,
    }));
    expect(lineFor([], { perParticipant: theirs })).toMatchObject({
      tone: 'waiting',
      cure: 'Deltagarna bekräftar själva',
    });
  });
});

describe('the texts', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();

  it('are the same in both languages, with the same blanks to fill', () => {
    expect(Object.keys(en)).toEqual(Object.keys(sv));
    for (const [key, text] of Object.entries(sv))
      expect(isTextKey(key) ? [key, placeholders(en[key])] : []).toEqual([key, placeholders(text)]);
  });

  it('are never empty, and English is never left in Swedish', () => {
    const alike = Object.entries(sv).filter(([key, text]) => isTextKey(key) && en[key] === text);
    expect(Object.values(en).filter((text) => text.trim() === '')).toEqual([]);
    expect(alike.map(([key]) => key)).toEqual(['app.name', 'config.tabName']);
  });

  it('follow the Teams client: English when it speaks English, otherwise Swedish', () => {
    expect(['en-us', 'EN-GB', 'sv-se', 'nb-no', ''].map(languageOf)).toEqual([
      'en',
      'en',
      'sv',
      'sv',
      'sv',
    ]);
  });
});
