import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import packages from '../../package.json' with { type: 'json' };
import { SERVER_FILES } from '../../scripts/server-files.ts';
import { stageServer } from '../../scripts/stage-server.ts';
import { textOf } from './filled-manifest.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the container', () => {
  const dockerfile = textOf('infra/Dockerfile');
  const copies = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, sources = '']) => sources.split(' '),
  );
  const run = dockerfile.slice(dockerfile.indexOf(' AS run'));

  it('holds what a release in App Service holds, and no more', () => {
    const held = [...run.matchAll(/^COPY (?:--from=build \/app\/)?([^-].*) \S+$/gm)].flatMap(
      ([, sources = '']) => sources.split(' '),
    );
    expect(held.toSorted()).toEqual([...SERVER_FILES].toSorted());
  });

  it('is made of what is there', () => {
    expect(copies.length).toBeGreaterThan(10);
    expect(copies.filter((file) => !existsSync(`${root}${file}`))).toEqual([]);
  });

  it('holds no demo, no tests and no tools, and is not run by root', () => {
    expect(run).not.toMatch(/tests|demo|COPY bot \.|COPY \. /);
    expect(run).toMatch(/^USER node$/m);
    expect(run).toMatch(/^HEALTHCHECK /m);
    expect(run).toContain(
      `CMD [${packages.scripts.start
        .split(' ')
        .map((each) => `"${each}"`)
        .join(', ')}]`,
    );
    expect(dockerfile).toContain('npm ci --omit=dev');
    expect(
      dockerfile.match(/^FROM (\S+)/gm)?.every((line) => line.startsWith('FROM node:24-')),
    ).toBe(true);
  });

  it('holds everything that the server and its commands import', () => {
    const isHeld = (file: string) =>
      SERVER_FILES.some((each) => file === each || file.startsWith(`${each}/`));
    const seen = new Set<string>();
    const follow = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      if (!file.endsWith('.ts')) return;
      for (const [, path = ''] of textOf(file).matchAll(
        /(?:^(?:import|export|\} from).*?|\bimport\()['"](\.[^'"]+)['"]/gm,
      ))
        follow(fileURLToPath(new URL(path, `file:///${file}`)).slice(1));
    };
    for (const entry of [
      'bot/main.ts',
      'scripts/doctor.ts',
      'scripts/person.ts',
      'scripts/audit.ts',
      'scripts/policy.ts',
    ])
      follow(entry);
    expect(seen.size).toBeGreaterThan(200);
    expect([...seen].filter((file) => !isHeld(file))).toEqual([]);
  });
});

describe('a release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motesvakt-release-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  const write = (name: string) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), name);
  };
  const stage = () =>
    stageServer(pathToFileURL(at('repository/')), pathToFileURL(at('repository/dist/server/')));

  it('is laid out from the list alone: no demo, no tests, no environment with its secrets', () => {
    const wanted = SERVER_FILES.map((name) => (/\.\w+$/.test(name) ? name : `${name}/held.ts`));
    const unwanted = ['bot/demo/town.ts', 'tests/a.ts', 'env/.env.prod.user', 'scripts/demo.ts'];
    for (const name of [...wanted, ...unwanted, 'package-lock.json', '.npmrc', 'dist/server/old'])
      write(`repository/${name}`);
    stage();
    const laid = readdirSync(at('repository/dist/server'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(at('repository/dist/server'), join(entry.parentPath, entry.name)));
    expect(laid.toSorted()).toEqual([...wanted, 'package-lock.json', '.npmrc'].toSorted());
  });

  it('takes along the organisation’s own policy packs', () => {
    write('repository/policies/kommunen.yaml');
    stage();
    expect(existsSync(at('repository/dist/server/policies/kommunen.yaml'))).toBe(true);
  });

  it('is not made of half of it: without a built panel there is none', () => {
    rmSync(at('repository/dist/tab'), { recursive: true });
    expect(stage).toThrow('dist/tab');
  });
});
