import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadPacks } from '../../bot/adapters/policy/load-packs.ts';
import schema from '../../bot/policies/pack.schema.json' with { type: 'json' };

const folder = fileURLToPath(new URL('../../bot/policies/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('the policy packs', () => {
  it('are three: two organisations and a department', () => {
    expect(files.toSorted()).toEqual([
      'linkoping.yaml',
      'pitea-socialforvaltningen.yaml',
      'pitea.yaml',
    ]);
  });

  it.each(files)('%s follows the schema that its editor checks it against', (file) => {
    const text = readFileSync(folder + file, 'utf8');
    const ajv = new Ajv2020({ allErrors: true, discriminator: true, validateFormats: false });
    const validate = ajv.compile(schema);
    validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/pack\.schema\.json\n/);
  });

  it('all load, with every overlay on its organisation', () => {
    const loaded = [...loadPacks().values()];
    const departments = loaded.flatMap(({ departments }) => [...departments.values()]);
    expect(loaded.length + departments.length).toBe(files.length);
  });

  it('say different things in Swedish and in English', () => {
    const same = [...loadPacks().values()].flatMap(({ pack }) =>
      pack.requirements.filter(({ title, text }) => title.sv === title.en || text.sv === text.en),
    );
    expect(same).toEqual([]);
  });
});

describe('the code', () => {
  it('names no organisation: what differs between them is in the packs', () => {
    const product = fileURLToPath(new URL('../../bot/', import.meta.url));
    const naming = readdirSync(product, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('demo'))
      .filter((file) => !file.includes('subject/data'))
      .filter((file) => {
        const code = readFileSync(product + file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
        return /pite[aå]|link[oö]ping|älvsunda|alvsunda/i.test(code);
      });
    expect(naming).toEqual([]);
  });
});
