import { describe, expect, it } from '@jest/globals';
import { loadPacks } from '../../bot/adapters/policy/load-packs.ts';
import { makePolicySource } from '../../bot/adapters/policy/policy-source.ts';
import { tenantId } from '../../bot/domain/ids.ts';
import type { Level, PolicyPack } from '../../bot/domain/policy.ts';
import { requirementsAt, settingsAt } from '../../bot/domain/policy.ts';

const packs = loadPacks();
const packOf = (id: string): PolicyPack => {
  const loaded = packs.get(id);
  if (!loaded) throw new Error(`no pack ${id}`);
  return loaded.pack;
};
const addedAt = (pack: PolicyPack, level: Level) =>
  requirementsAt(pack, level).filter((line) => line.level === level);
const idsAt = (pack: PolicyPack, level: Level) => addedAt(pack, level).map(({ id }) => String(id));
const line = (pack: PolicyPack, id: string) => {
  const found = pack.requirements.find((each) => each.id === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
};

describe('the pack of Piteå', () => {
  const pitea = packOf('pitea');

  it('has a line for every row of booking hygiene and of the levels', () => {
    const rows = new Set(pitea.requirements.map(({ id }) => id.replace(/[a-z]$/, '')));
    const expected = [
      ...Array.from({ length: 9 }, (_, index) => `B${index + 1}`),
      ...Array.from({ length: 13 }, (_, index) => `V${index + 1}`),
    ];
    expect(expected.filter((row) => !rows.has(row))).toEqual([]);
  });

  it.each<[Level, string[]]>([
    [
      0,
      ['B1', 'B2', 'B3', 'B5a', 'B9', 'V1', 'V2', 'N0a', 'B4a', 'B4b', 'N0b', 'N0c'].concat([
        ...['B5b', 'B6', 'B7a', 'B7b'],
      ]),
    ],
    [1, ['B7c', 'V3', 'V4']],
    [2, ['B8', 'V5', 'V6', 'V7', 'V13a', 'V13b', 'V13c', 'V13d']],
    [3, ['B5c', 'V8a', 'V8b', 'V9', 'V10a', 'V10b', 'V10c']],
    [4, ['V11', 'V11b', 'V12a', 'V12b']],
  ])('adds its own lines at level %i and keeps all of the levels below', (level, ids) => {
    expect(idsAt(pitea, level)).toEqual(ids);
    const below = level === 0 ? [] : requirementsAt(pitea, (level - 1) as Level);
    expect(requirementsAt(pitea, level)).toEqual([...below, ...addedAt(pitea, level)]);
  });

  it('demands settings of Teams that grow stricter with the level', () => {
    expect(settingsAt(pitea, 0)).toEqual({ attendeeCameraAllowed: true });
    expect(settingsAt(pitea, 1)).toMatchObject({ lobby: 'organiser', dialInBypassesLobby: false });
    expect(settingsAt(pitea, 2)).toMatchObject({
      recordingAllowed: false,
      transcriptionAllowed: false,
      recordsAutomatically: false,
    });
    expect(settingsAt(pitea, 2)).not.toHaveProperty('chat');
    expect(settingsAt(pitea, 4)).toEqual({
      attendeeCameraAllowed: true,
      presenters: 'organisation',
      lobby: 'organiser',
      dialInBypassesLobby: false,
      recordingAllowed: false,
      transcriptionAllowed: false,
      recordsAutomatically: false,
      endToEndEncrypted: true,
      chat: 'off',
      copyingAllowed: false,
    });
  });

  it('lets a must be set aside only where the documents do: adjacency anywhere, the camera at levels 0 and 1', () => {
    const excepted = pitea.requirements.flatMap(({ id, exception }) =>
      exception ? [[id, exception.levels]] : [],
    );
    expect(excepted).toEqual([
      ['B2', [0, 1, 2, 3, 4]],
      ['B4a', [0, 1]],
      ['B4b', [0, 1]],
    ]);
  });

  it('opens for security-classified information on nothing at all', () => {
    expect(line(pitea, 'V2').control).toEqual({ kind: 'refuse' });
  });

  it('has encryption and where traffic runs attested by IT, with an expiry', () => {
    const tenant = { kind: 'tenant', attestedBy: 'it', validForMonths: 12 };
    expect(line(pitea, 'V6').control).toEqual(tenant);
    expect(line(pitea, 'V9').control).toEqual(tenant);
  });

  it('has the host answer for who is present before a closed matter', () => {
    for (const id of ['V4', 'V13a', 'V13b', 'V13c', 'V13d'])
      expect(line(pitea, id).control).toMatchObject({ kind: 'participant', answeredBy: 'host' });
  });
});

describe('the pack of Linköping', () => {
  const linkoping = packOf('linkoping');

  it('opens for security-classified information on a reference to the decision', () => {
    expect(line(linkoping, 'V2').control).toEqual({
      kind: 'refuse',
      opensOn: { role: 'executive-board', needs: 'decision-reference' },
    });
  });

  it('rests the level of public authority on its routine, and no other answer', () => {
    expect(linkoping.levelChoice).toEqual({
      'public-authority': { level: 2, source: { document: 'L', section: '1 och 4' } },
    });
  });

  it('sets nothing on the meeting and cuts no booking, because its routine is silent there', () => {
    expect(settingsAt(linkoping, 4)).toEqual({});
    expect(linkoping.adjacency.minimumGapMinutes).toBe(0);
    expect(linkoping.subject.block).toEqual([]);
  });

  it('demands nothing as a must that its routine does not say', () => {
    const invented = linkoping.requirements.filter(
      ({ source, strength }) => source.document !== 'L' && strength !== 'recommended',
    );
    expect(invented).toEqual([]);
  });

  it('starts its checklist where authority is exercised, before there is any secrecy', () => {
    expect(idsAt(linkoping, 2)).toEqual([
      'V13a',
      'V13b',
      'V13d',
      'V13e',
      'V10',
      'M2a',
      'M2b',
      'M9',
      'S17',
    ]);
  });
});

describe('the policy source', () => {
  const pitea = tenantId('11111111-1111-4111-8111-111111111111');
  const linkoping = tenantId('33333333-3333-4333-8333-333333333333');
  const tenants = new Map([
    [pitea, 'pitea'],
    [linkoping, 'linkoping'],
  ]);
  const source = makePolicySource({ packs, tenants });

  it('gives each organisation its own pack', () => {
    expect(source.packFor(pitea).id).toBe('pitea');
    expect(source.packFor(linkoping).id).toBe('linkoping');
  });

  it.each(['Socialförvaltningen', ' socialförvaltningen ', 'Socialförvaltningen'.normalize('NFD')])(
    'gives somebody in "%s" the department\'s overlay',
    (department) => {
      const pack = source.packFor(pitea, department);
      expect(pack).toMatchObject({
        id: 'pitea-socialforvaltningen',
        department: 'Socialförvaltningen',
        contact: { address: 'it-stod.soc@pitea.example' },
      });
      expect(line(pack, 'B8').strength).toBe('must');
      expect(line(pack, 'SR1').level).toBe(2);
      expect(pack.subject.allowList).toEqual(expect.arrayContaining(['Treserva', 'Solsidan']));
    },
  );

  it("gives the organisation's pack to a department without a routine of its own", () => {
    const pack = source.packFor(pitea, 'Samhällsbyggnad');
    expect(pack.id).toBe('pitea');
    expect(pack.department).toBeUndefined();
    expect(line(pack, 'B8').strength).toBe('should');
  });

  it('gives no overlay to the department of the same name in another organisation', () => {
    expect(source.packFor(linkoping, 'Socialförvaltningen').id).toBe('linkoping');
  });

  it('refuses a tenant that is not served here', () => {
    expect(() => source.packFor(tenantId('99999999-9999-4999-8999-999999999999'))).toThrow(
      'not served',
    );
  });

  it('stops the start when a tenant is to live by a pack that is not there', () => {
    expect(() => makePolicySource({ packs, tenants: new Map([[pitea, 'pitae']]) })).toThrow(
      "no policy pack 'pitae'",
    );
  });

  it("names an overlay as no organisation's pack", () => {
    const wrong = new Map([[pitea, 'pitea-socialforvaltningen']]);
    expect(() => makePolicySource({ packs, tenants: wrong })).toThrow('no policy pack');
  });
});
