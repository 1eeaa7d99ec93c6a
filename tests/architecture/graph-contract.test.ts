import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { checkAnswer, checkRequest } from '../../scripts/graph-contract/check-exchange.ts';
import type { Exchange } from '../../scripts/graph-contract/exchange.ts';
import { readOpenApi } from '../../scripts/graph-contract/open-api.ts';
import { plainEnvironment } from '../../bot/demo/child.ts';

/** The smallest contract with one of each kind of thing that Graph's own has. */
const yaml = (open: boolean) => `
openapi: 3.1.0
paths:
  /shoes:
    get:
      parameters:
        - $ref: "#/components/parameters/select"
        - { name: $top, in: query, required: true, schema: { type: integer, minimum: 1 } }
        - { name: ConsistencyLevel, in: header, schema: { type: string, enum: [eventual] } }
      responses:
        "200":
          content:
            application/json:
              schema:
                type: object
                required: [value]
                properties:
                  value: { type: array, items: { $ref: "#/components/schemas/shoe" } }
        4XX: { $ref: "#/components/responses/error" }
    post:
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/shoe" } } }
      responses:
        "201": { content: { application/json: { schema: { $ref: "#/components/schemas/shoe" } } } }
  /shoes/{shoe-id}:
    delete: { responses: { "204": { description: Deleted } } }
  /shoes/delta:
    get: { responses: { "200": { content: { application/json: { schema: { type: object } } } } } }
components:
  parameters:
    select: { name: $select, in: query, schema: { type: string } }
  responses:
    error:
      content:
        application/json: { schema: { type: object, required: [error] } }
  schemas:
    shoe:
      type: object
      properties:
        id: { type: string }
        size: { type: [integer, "null"], format: int32 }
        madeAt: { type: string, format: date-time }
      patternProperties: { "@": {} }
      additionalProperties: ${String(open)}
`;
const strict = readOpenApi(yaml(false));
const plain = readOpenApi(yaml(true));

const exchange = (changes: Partial<Exchange> = {}): Exchange => ({
  method: 'GET',
  path: '/shoes?$top=5',
  headers: { 'user-agent': 'NONISV|Motesvakt|Motesvakt/1.0' },
  status: 200,
  responseBody: { value: [] },
  ...changes,
});
const post = (requestBody: unknown) => exchange({ method: 'POST', path: '/shoes', requestBody });

describe('A request of the product', () => {
  it.each([
    exchange(),
    exchange({ path: '/shoes?$top=5&$select=id,size', headers: { consistencylevel: 'eventual' } }),
    post({ size: 38, '@odata.type': '#shoe' }),
    post({ size: null, madeAt: '2026-11-24T07:00:00.0000000Z' }),
    exchange({ method: 'DELETE', path: '/shoes/4711%2F1' }),
    exchange({ path: '/shoes/delta' }),
  ])('follows the contract (%#)', (each) => {
    expect(checkRequest(strict, each)).toEqual([]);
  });

  it.each([
    ['a misspelt property', post({ sise: 38 }), /request: .*sise/],
    ['a value of another kind', post({ size: 38.5 }), /request\/size/],
    ['a time without a zone', post({ madeAt: '2026-11-24T07:00:00' }), /request\/madeAt/],
    ['no body', post(undefined), /no body/],
    [
      'a body where there is none',
      exchange({ method: 'DELETE', path: '/shoes/1', requestBody: {} }),
      /no body in the contract/,
    ],
    ['a misspelt field asked for', exchange({ path: '/shoes?$top=1&$select=id,sise' }), /sise/],
    ['a misspelt option', exchange({ path: '/shoes?$top=1&$selekt=id' }), /\$selekt/],
    ['an option out of range', exchange({ path: '/shoes?$top=0' }), /query \$top/],
    ['an option left out', exchange({ path: '/shoes' }), /query \$top is missing/],
    [
      'an unknown word in a header',
      exchange({ headers: { consistencylevel: 'now' } }),
      /header ConsistencyLevel/,
    ],
    ['a method that is none', exchange({ method: 'DELETE', path: '/shoes/delta' }), /not allowed/],
  ])('does not with %s', (_what, each, problem) => {
    const problems = checkRequest(strict, each);

    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });
});

describe('An answer', () => {
  it.each([
    exchange({ responseBody: { value: [{ id: '1', colour: 'red' }], '@odata.count': 1 } }),
    exchange({ status: 404, responseBody: { error: {} } }),
    exchange({ method: 'DELETE', path: '/shoes/1', status: 204, responseBody: undefined }),
    exchange({ method: 'DELETE', path: '/shoes/1', status: 202, responseBody: undefined }),
    exchange({ path: '/shoes/$count', responseBody: 7 }),
  ])('follows the contract (%#)', (each) => {
    expect(checkAnswer(plain, each)).toEqual([]);
  });

  it.each([
    exchange({ responseBody: {} }),
    exchange({ responseBody: { value: [{ id: 1 }] } }),
    exchange({ status: 403, responseBody: {} }),
    exchange({ status: 302 }),
    exchange({ method: 'DELETE', path: '/shoes/1', status: 204, responseBody: {} }),
  ])('does not (%#)', (each) => {
    expect(checkAnswer(plain, each)).toHaveLength(1);
  });
});

describe('The check', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'graph-contract-'));
    await writeFile(join(folder, 'graph-v1-subset.strict.yaml'), yaml(false));
    await writeFile(join(folder, 'graph-v1-subset.yaml'), yaml(true));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const Ended = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });
  const run = async (...exchanges: readonly Exchange[]) => {
    const lines = exchanges.map((each) => `${JSON.stringify(each)}\n`);
    await writeFile(join(folder, '1.jsonl'), lines.join(''));
    const args = ['scripts/check-graph-contract.ts', folder, folder];
    return promisify(execFile)(process.execPath, args, { env: plainEnvironment() }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: unknown) => Ended.parse(error),
    );
  };

  it('is content with what follows the contract, and names what the contract lacks', async () => {
    const fine = await run(exchange(), exchange({ path: '/socks/4711/left' }));
    expect(fine).toMatchObject({ code: 0, stderr: '' });
    expect(fine.stdout).toContain('not in the contract: GET /socks/{id}/left (1)');
  });

  it('fails on an answer, and says which', async () => {
    const ended = await run(exchange({ responseBody: { value: [{ id: 1 }] } }));

    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('GET /shoes: answer/value/*/id');
  });

  it('fails on a request of the product, but not on what somebody else asks', async () => {
    const odd = exchange({ path: '/shoes?$top=0' });

    expect((await run(odd)).code).toBe(1);
    expect((await run(exchange(), { ...odd, headers: { 'user-agent': 'node' } })).code).toBe(0);
  });

  it('fails when the product asked nothing: that proves nothing', async () => {
    expect((await run()).code).toBe(1);
  });
});
