import { describe, expect, it } from '@jest/globals';
import { bookingFormCard } from '../../../bot/adapters/teams/cards/booking-form-card.ts';
import { proposalCard } from '../../../bot/adapters/teams/cards/proposal-card.ts';
import { receiptCard } from '../../../bot/adapters/teams/cards/receipt-card.ts';
import { textsFor } from '../../../bot/adapters/teams/texts.ts';
import { proposeLevel } from '../../../bot/app/propose-level.ts';
import { loadPacks } from '../../../bot/adapters/policy/load-packs.ts';
import type { BookingForm, BookingProposal, FormProblem } from '../../../bot/app/booking-view.ts';
import { ATTENDANCES, SECRECIES } from '../../../bot/domain/level-ground.ts';
import type { PolicyPack } from '../../../bot/domain/policy.ts';
import { buttonsOf, expectValidCard, inputsOf, wordsOf } from './expect-valid-card.ts';
import { aForm, aProposal, aReceipt, APP_ID, NOW, pitea } from './views.ts';

const sv = textsFor('sv');
const loaded = loadPacks().get('linkoping');
if (!loaded) throw new Error('the pack that comes with the product is gone');
const linkoping = loaded.pack;

const formCard = (
  changes: Partial<BookingForm> = {},
  { pack = pitea, problems = [], t = sv }: Partial<Parts> = {},
) => bookingFormCard(t, { form: aForm(changes), pack, problems, released: [] });
interface Parts {
  readonly pack: PolicyPack;
  readonly problems: readonly FormProblem[];
  readonly t: typeof sv;
}
const ANSWERED = { attends: 'closed', secrecy: 'none', authority: 'no', unmetParties: '0' };
/** The card after asking for a level: with the proposal, or with what is in the way. */
const chosenCard = (answers: Partial<BookingForm>, pack = pitea, t = sv) => {
  const form = aForm(answers);
  const proposed = proposeLevel(pack, form, NOW);
  return bookingFormCard(t, {
    form,
    pack,
    released: [],
    problems: proposed.ok ? [] : proposed.refusal,
    ...(proposed.ok ? { levelProposal: proposed.value } : {}),
  });
};
const sectionOf = (card: { readonly body: readonly unknown[] }) =>
  card.body.find((each) => JSON.stringify(each).includes('"id":"levelChoice"'));
const proposal = (changes: Partial<BookingProposal>) =>
  proposalCard(sv, { proposal: aProposal(changes), problems: [], reason: '', now: NOW });

describe('The guided choice of level on the form', () => {
  it('is one section of four questions with nothing chosen, folded away until asked for', () => {
    const section = sectionOf(formCard());

    expect(section).toMatchObject({ isVisible: false });
    const shown = inputsOf(section).filter(({ isVisible }) => isVisible);
    expect(shown.map(({ id, value }) => [id, value])).toEqual([
      ['attends', ''],
      ['secrecy', ''],
      ['authority', ''],
      ['unmetParties', ''],
    ]);
  });

  it('opens where an answer has been given or is missing', () => {
    const problems: FormProblem[] = [{ field: 'unmetParties', problem: 'missing' }];

    expect(sectionOf(formCard({ authority: 'no' }))).toMatchObject({ isVisible: true });
    expect(sectionOf(formCard({}, { problems }))).toMatchObject({ isVisible: true });
    expect(wordsOf(formCard({}, { problems }))).toContain('⚠ Skriv hur många parter');
  });

  it('tells the level with its reason in words and its source, and takes it in one press', () => {
    const card = chosenCard({ ...ANSWERED, secrecy: 'personal-circumstances' });

    expect(wordsOf(card)).toContain('Förslag: Nivå 4');
    expect(wordsOf(card)).toContain(
      '• Sekretessen skyddar en enskilds personliga förhållanden. (P, Nivå 4)',
    );
    expect(buttonsOf(card).find(({ title }) => title === 'Använd nivå 4')).toMatchObject({
      verb: 'level.choose',
      data: { take: true },
    });
  });

  it("says when a level is the product's own suggestion and no document's", () => {
    const answers = { ...ANSWERED, secrecy: 'economic-circumstances' };

    expect(wordsOf(chosenCard(answers))).toContain(
      '• Sekretessen skyddar en enskilds ekonomi. (Mötesvakts förslag)',
    );
    expect(wordsOf(chosenCard({ ...ANSWERED, authority: 'yes' }, linkoping))).toContain(
      'det gäller även utan sekretess. (L, 1 och 4)',
    );
  });

  it('offers nothing to press when that level stands already', () => {
    const card = chosenCard({ ...ANSWERED, level: '2' });

    expect(wordsOf(card)).toContain('✔ Vald efter dina svar: Nivå 2');
    expect(buttonsOf(card).map(({ title }) => title)).not.toContain('Använd nivå 2');
  });

  it('says no to security-classified information, why, by which rule and where to turn', () => {
    const words = wordsOf(chosenCard({ secrecy: 'security-classified' }));

    expect(words).toContain('⚠ Mötet kan inte bokas med de uppgifterna.');
    expect(words).toContain('får inte behandlas på distans');
    expect(words).toContain('(Regel V2: P, Sekretess och personuppgifter)');
    expect(words).toContain(`Vänd dig till ${pitea.contact.name.sv}, ${pitea.contact.address}.`);
    expect(words).not.toContain('Vilket särskilt beslut');
  });

  it('asks for the decision where the pack opens on one, and then proposes the highest level', () => {
    const words = wordsOf(chosenCard({ secrecy: 'security-classified' }, linkoping));
    const opened = { ...ANSWERED, secrecy: 'security-classified', decision: 'KS 2026-12' };

    expect(words).toContain('Finns det ett särskilt beslut (Kommunstyrelsen)?');
    expect(words).toContain('Vilket särskilt beslut gäller det?');
    expect(wordsOf(chosenCard(opened, linkoping))).toContain('Förslag: Nivå 4');
  });

  it.each(
    ATTENDANCES.flatMap((attends) =>
      SECRECIES.flatMap((secrecy) =>
        [pitea, linkoping].map((pack) => [attends, secrecy, pack.id, pack] as const),
      ),
    ),
  )('%s, %s in %s is a card that Teams takes', (attends, secrecy, _id, pack) => {
    for (const locale of ['sv', 'en'] as const)
      for (const unmetParties of ['', '3'])
        for (const decision of ['', 'KS 2026-12'])
          expectValidCard(
            chosenCard(
              { attends, secrecy, authority: 'yes', unmetParties, decision },
              pack,
              textsFor(locale),
            ),
          );
  });
});

describe('The question of anonymising', () => {
  it('stands on the form from the level where the pack has it', () => {
    const asks = (level: string, pack = pitea) =>
      inputsOf(formCard({ level }, { pack })).find(({ id }) => id === 'anonymised')?.isVisible;

    expect([asks('1'), asks('2'), asks('4'), asks('2', linkoping)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('answered yes becomes something to do for the host', () => {
    const answers = { level: {}, anonymised: 'yes' } as const;

    expect(wordsOf(proposal({ answers }))).toContain('☐ Avidentifiera ärendet');
  });
});

describe('The proposal at a high level', () => {
  it.each([
    [2, false],
    [3, true],
    [4, true],
  ] as const)('at level %i offers a separate meeting: %s', (level, isOffered) => {
    const card = proposal({ level });

    expectValidCard(card);
    expect(buttonsOf(card).some(({ verb }) => verb === 'booking.separate')).toBe(isOffered);
  });

  it('tells that the answers lead higher, why, and asks for a reason for what is kept', () => {
    const card = proposal({
      lowest: { level: 3, reasons: [{ ground: 'public-interests', level: 3 }] },
      obstacles: [{ about: 'level', consequence: 'takes-reason' }],
    });

    expectValidCard(card);
    expect(wordsOf(card)).toContain('Dina svar leder till en högre nivå: Nivå 3');
    expect(wordsOf(card)).toContain('• Sekretessen skyddar allmänna intressen.');
    expect(wordsOf(card)).toContain('Skäl att boka så här');
  });

  it.each([
    ['a-file', 'delas ingen fil'],
    ['not-the-portal', 'dokumentportalen: handlingar.linkoping.example'],
  ] as const)('tells by the rule that the link is %s', (linkFault, words) => {
    const card = proposal({ linkFault, pack: linkoping, level: 3 });

    expectValidCard(card);
    expect(wordsOf(card)).toContain(words);
    expect(wordsOf(card)).toContain('Regel B5:');
  });
});

describe('The receipt', () => {
  it.each([
    [1, 'Styrk identiteten på en part'],
    [2, 'Styrk identiteten på 2 parter'],
  ])('tells the host of %i parties nobody has met, by number', (unmetParties, words) => {
    const receipt = aReceipt({ level: 4, answers: { level: { unmetParties } } });
    const card = receiptCard(sv, { receipt, now: NOW, appId: APP_ID });

    expectValidCard(card);
    expect(wordsOf(card)).toContain(words);
  });
});
