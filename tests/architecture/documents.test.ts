import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { askedPermissions } from '../../scripts/doctor/asked-permissions.ts';
import { loadPacks } from '../../bot/adapters/policy/load-packs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const install = textOf('docs/install.md');
const privacy = textOf('docs/privacy.md');
/** The first column of the tables, where it is code. */
const rowsOf = (text: string) => [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
const ofChat = (name: string) => name.endsWith('.Chat');
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf('package.json'))).scripts;

describe('docs/install.md', () => {
  it('gives a reason for each permission that the app asks, and for no other', async () => {
    const rows = rowsOf(install).filter((name) => !ofChat(name));
    expect(rows.toSorted()).toEqual([...(await askedPermissions())].toSorted());
    const command = /foreach \(\$name in (.+)\) \{/.exec(install)?.[1] ?? '';
    expect([...command.matchAll(/'([^']+)'/g)].map(([, name]) => name).toSorted()).toEqual(
      rows.toSorted(),
    );
    for (const name of rows) expect(privacy).toContain(`\`${name}\``);
  });

  it('gives a reason for each permission that it asks in a meeting', () => {
    const Manifest = z.object({
      authorization: z.object({
        permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string() })) }),
      }),
    });
    const { resourceSpecific } = Manifest.parse(JSON.parse(textOf('manifest/manifest.json')))
      .authorization.permissions;
    expect(rowsOf(install).filter(ofChat).toSorted()).toEqual(
      resourceSpecific.map(({ name }) => name).toSorted(),
    );
  });

  it('tells of the application access policy as the bot does', () => {
    expect(install).toContain('New-CsApplicationAccessPolicy -Identity Motesvakt -AppIds "');
    expect(install).toContain('Grant-CsApplicationAccessPolicy -PolicyName Motesvakt -Global');
  });
});

describe('docs/privacy.md', () => {
  it('tells of every table of the database, and of no other', () => {
    const made = globSync('bot/adapters/db/migrations/*.sql', { cwd: root }).flatMap((file) =>
      [...textOf(file).matchAll(/^CREATE TABLE (\w+)/gm)].map(([, name]) => name),
    );
    expect(made.length).toBeGreaterThan(10);
    expect(rowsOf(privacy).toSorted()).toEqual(made.toSorted());
  });

  it('names the times that the packs and the code have', () => {
    for (const { pack } of loadPacks().values())
      for (const name of Object.keys(pack.retention)) expect(privacy).toContain(`\`${name}\``);
    expect(textOf('bot/app/words/forget-words.ts')).toContain('DECLINED_DAYS = 180;');
    expect(privacy).toContain('bara hash, 180 dagar');
    expect(textOf('bot/app/watch/make-watch.ts')).toContain('KEPT_AFTER_END = 30 * DAY;');
    expect(privacy).toContain('30 dagar efter mötet');
  });

  it('says where, as the Bicep files do', () => {
    expect(textOf('infra/azure.bicep')).toContain("param location string = 'swedencentral'");
    expect(privacy).toContain('`swedencentral`');
  });
});

describe('the documents', () => {
  const documents = ['README.md', ...globSync('docs/*.md', { cwd: root })];

  it.each(documents)('%s links only to what is there', (file) => {
    const links = [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => to);
    const lost = links.filter((to) => !existsSync(join(root, dirname(file), to)));
    expect(lost).toEqual([]);
  });

  it.each(documents)('%s names only commands that are there', (file) => {
    const commands = [...textOf(file).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)];
    const unknown = commands.map(([, name = '']) => name).filter((name) => !(name in scripts));
    expect(unknown).toEqual([]);
  });

  it('for IT units are found from the README', () => {
    for (const name of ['install', 'privacy', 'backup'])
      expect(textOf('README.md')).toContain(`(docs/${name}.md)`);
  });
});
