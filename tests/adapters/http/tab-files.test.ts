import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as rawRequest } from 'node:http';
import { openIssuer, openServer } from './http-under-test.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';

let issuer: TestIssuer;
let server: TestServer;
beforeAll(async () => {
  issuer = await openIssuer();
  server = await openServer(issuer);
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

/** As sent, without the tidying that fetch does to a path. */
const rawStatus = (path: string) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    rawRequest({ port: server.port, host: '127.0.0.1', path }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end();
  });

describe('the panel’s files', () => {
  it('open at /tab/ with a page that is asked for anew each time, in Teams’ frames only', async () => {
    const page = await server.ask('/tab/?view=panel');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(
      /frame-ancestors 'self' .*https:\/\/teams\.microsoft\.com .*https:\/\/intranet\.example/u,
    );
    expect((await server.ask('/tab')).headers.get('location')).toBe('/tab/');
    expect(await page.text()).toContain('Mötesvakt');
  });

  it('are kept for good when their name holds their hash, and compressed for who takes that', async () => {
    const script = await server.ask('/tab/assets/main-B1a2C3d4.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(await script.text()).toContain('export const a = 1;');
    const again = await server.ask('/tab/assets/main-B1a2C3d4.js', {
      headers: { 'if-none-match': script.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('are asked about without being sent', async () => {
    const head = await server.ask('/tab/index.html', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });

  it.each([
    '/tab/../secret.json',
    '/tab/%2e%2e/secret.json',
    '/tab/..%2fsecret.json',
    '/tab/assets/..%2f..%2fsecret.json',
    '/tab/..%5csecret.json',
    '/tab//etc/passwd',
    '/tab/.hidden.json',
    '/tab/assets',
    '/tab/index.html%00.js',
    '/tab/none.js',
    '/tab/secret.exe',
  ])('give nothing at %s', async (path) => {
    const { status, text } = await rawStatus(path);
    expect(status).toBe(404);
    expect(text).not.toContain('"secret"');
  });
});
