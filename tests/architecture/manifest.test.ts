import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readCommand } from '../../bot/adapters/teams/commands.ts';
import { manifestFaults } from '../../scripts/app-package.ts';
import panelEn from '../../tab/texts/en.json' with { type: 'json' };
import pagesEn from '../../tab/texts/pages.en.json' with { type: 'json' };
import pagesSv from '../../tab/texts/pages.sv.json' with { type: 'json' };
import panelSv from '../../tab/texts/sv.json' with { type: 'json' };
import { viewNamed } from '../../tab/view-name.ts';
import { bytesOf, filledManifest, manifestEnv, textOf } from './filled-manifest.ts';
import { knownChatPermissions } from './known-rsc-permissions.ts';

const Command = z.object({ title: z.string(), description: z.string() });
const Tab = z.object({
  contentUrl: z.url(),
  scopes: z.array(z.string()),
  context: z.array(z.string()),
});
const Manifest = z.object({
  $schema: z.string(),
  manifestVersion: z.string(),
  id: z.string(),
  name: z.record(z.string(), z.string()),
  description: z.record(z.string(), z.string()),
  icons: z.object({ color: z.string(), outline: z.string() }),
  bots: z.tuple([
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(Command) })),
    }),
  ]),
  staticTabs: z.array(Tab.extend({ name: z.string() })),
  configurableTabs: z.tuple([Tab.omit({ contentUrl: true }).extend({ configurationUrl: z.url() })]),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  authorization: z.object({
    permissions: z.object({
      resourceSpecific: z.array(
        z.object({ name: z.string(), type: z.enum(['Application', 'Delegated']) }),
      ),
    }),
  }),
});
const manifest = Manifest.parse(JSON.parse(filledManifest()));
const english = z.record(z.string(), z.string()).parse(JSON.parse(textOf('manifest/en.json')));

/** Every text a user sees, by the path that the localisation file names it with. */
function swedishTexts(): Map<string, string> {
  const lists = manifest.bots[0].commandLists.flatMap(({ commands }, list) =>
    commands.flatMap(({ title, description }, index): [string, string][] => {
      const path = `bots[0].commandLists[${list}].commands[${index}]`;
      return [
        [`${path}.title`, title],
        [`${path}.description`, description],
      ];
    }),
  );
  return new Map([
    ...Object.entries(manifest.name).map(([key, value]) => [`name.${key}`, value] as const),
    ...Object.entries(manifest.description).map(
      ([key, value]) => [`description.${key}`, value] as const,
    ),
    ...lists,
    ...manifest.staticTabs.map(({ name }, index) => [`staticTabs[${index}].name`, name] as const),
  ]);
}

/** Width, height and kind of colour from a PNG's header (RFC 2083, 4.1.1); 6 is colour with transparency. */
function pngHeader(file: string) {
  const bytes = bytesOf(file);
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colourType: bytes[25] };
}

describe('the Teams manifest', () => {
  it("follows Microsoft's schema of the version it names", async () => {
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
    expect(await manifestFaults(filledManifest())).toEqual([]);
  });

  it('follows the schema in English too', async () => {
    let translated = filledManifest();
    for (const [path, swedish] of swedishTexts())
      translated = translated.replace(JSON.stringify(swedish), () => JSON.stringify(english[path]));
    expect(Manifest.parse(JSON.parse(translated)).description['short']).toBe(
      english['description.short'],
    );
    expect(await manifestFaults(translated)).toEqual([]);
  });

  it('is found faulty when a scope is made up, or a text too long', async () => {
    expect(await manifestFaults(filledManifest().replace('"groupChat"', '"meeting"'))).not.toEqual(
      [],
    );
    const long = filledManifest().replace(manifest.name['short'] ?? '', 'x'.repeat(31));
    expect(await manifestFaults(long)).not.toEqual([]);
  });

  it('asks for meeting permissions that exist, of a kind that exists', () => {
    const asked = manifest.authorization.permissions.resourceSpecific;
    const unknown = asked.filter(({ name, type }) => !knownChatPermissions[name]?.includes(type));
    expect(unknown).toEqual([]);
    expect(asked.map(({ name }) => name).toSorted()).toEqual([
      'ChatMember.Read.Chat',
      'OnlineMeeting.ReadBasic.Chat',
      'OnlineMeetingNotification.Send.Chat',
      'OnlineMeetingParticipant.Read.Chat',
    ]);
  });

  it('has a translation of every text, and no other', () => {
    const { $schema, ...translations } = english;
    expect($schema).toBe(
      manifest.$schema.replace('MicrosoftTeams.', 'MicrosoftTeams.Localization.'),
    );
    expect(Object.keys(translations).toSorted()).toEqual([...swedishTexts().keys()].toSorted());
    expect(Object.values(translations).filter((each) => each.trim() === '')).toEqual([]);
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'sv',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    });
  });

  it.each([
    ['boka', 'book'],
    ['kontrollera', 'check'],
    ['mina möten', 'my-meetings'],
    ['nivåer', 'levels'],
    ['hjälp', 'help'],
  ])('offers the command "%s", which the bot understands', (title, name) => {
    const commands = manifest.bots[0].commandLists[0]?.commands.map((each) => each.title);
    expect(commands).toContain(title);
    expect(readCommand(title).name).toBe(name);
  });

  it('offers no command in either language that the bot does not understand', () => {
    const titles = [...swedishTexts().entries()].filter(([path]) => path.endsWith('.title'));
    for (const [path, title] of titles) {
      expect([path, readCommand(title).name]).not.toEqual([path, 'unknown']);
      expect(readCommand(english[path] ?? '').name).toBe(readCommand(title).name);
    }
  });

  it('opens the panel in meetings, and the attestations in the personal tab', () => {
    const opened = manifest.staticTabs.map(({ contentUrl, context, scopes }) => ({
      view: viewNamed(new URL(contentUrl).searchParams.get('view')),
      context,
      scopes,
    }));
    expect(opened).toEqual([
      { view: 'personal', context: ['personalTab'], scopes: ['personal'] },
      { view: 'panel', context: ['meetingSidePanel'], scopes: ['groupChat'] },
    ]);
    const [tab] = manifest.configurableTabs;
    expect(viewNamed(new URL(tab.configurationUrl).searchParams.get('view'))).toBe('config');
    expect(tab.context).toEqual(['meetingSidePanel']);
  });

  it.each([
    [panelSv, pagesSv, manifest.name['short'], manifest.staticTabs[0]?.name],
    [panelEn, pagesEn, english['name.short'], english['staticTabs[0].name']],
  ])('names the tab as the panel does that tells where the log is', (panel, page, app, tab) => {
    expect(panel['panel.endedForHost']).toContain(`${app}: ${tab} > ${page['page.records']}.`);
  });

  it('is the bot in personal, team and group chats', () => {
    expect(manifest.bots[0].scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(manifest.bots[0].botId).toBe(manifestEnv.CLIENT_ID);
  });

  it('signs people in only on the domain that serves the panel', () => {
    expect(manifest.validDomains).toEqual(['motesvakt.example.org']);
    expect(manifest.webApplicationInfo).toEqual({
      id: manifestEnv.CLIENT_ID,
      resource: `api://motesvakt.example.org/botid-${manifestEnv.CLIENT_ID}`,
    });
  });

  it('has icons of the sizes that Teams wants, the outline in white on nothing', () => {
    expect(pngHeader(`manifest/${manifest.icons.color}`)).toMatchObject({
      width: 192,
      height: 192,
    });
    expect(pngHeader(`manifest/${manifest.icons.outline}`)).toEqual({
      width: 32,
      height: 32,
      colourType: 6,
    });
    const colours = textOf('manifest/outline.svg').match(/#[0-9a-f]{3,6}/gi);
    expect(new Set(colours)).toEqual(new Set(['#ffffff']));
  });
});
