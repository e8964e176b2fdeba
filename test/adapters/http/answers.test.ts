import { afterEach, describe, expect, test } from '@jest/globals';
import type { Readiness } from '@treaty/contract/health';
import { samples } from './samples.ts';
import { signV3 } from './sign.ts';
import { startServer, type TestServer } from './start-server.ts';

let server: TestServer;
afterEach(() => server.close());

const tokens = { 'reader-0001': { name: 'reader', scopes: ['read'] } } as const;
const authorization = 'Bearer reader-0001';

const readiness = (ready: boolean): Readiness => ({
  ready,
  backlog: 0,
  database: 'PostgreSQL',
  definitions: '3.2',
  checks: [{ name: 'database', ok: ready, detail: '' }],
});

test('an answer is the handler’s document as JSON, with its length', async () => {
  server = await startServer({
    handlers: { health: () => Promise.resolve({ ok: true, version: 'vier – 4' }) },
  });
  const response = await fetch(`${server.url}/healthz`);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/json',
    'content-length': '34',
  });
  expect(await response.json()).toEqual({ ok: true, version: 'vier – 4' });
});

test('HEAD is answered like GET, without the document', async () => {
  server = await startServer({
    handlers: { health: () => Promise.resolve({ ok: true, version: '1' }) },
  });
  const response = await fetch(`${server.url}/healthz`, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-length')).toBe('25');
  expect(await response.text()).toBe('');
});

test('a webhook that is stored is answered with 204 and nothing else', async () => {
  server = await startServer({ handlers: { hubspotWebhooks: () => Promise.resolve() } });
  const { path } = samples.hubspotWebhooks;
  const body = JSON.stringify(samples.hubspotWebhooks.body);
  const headers = { 'content-type': 'application/json', ...signV3(path, { method: 'POST', body }) };
  const response = await fetch(server.url + path, { method: 'POST', body, headers });
  expect(response.status).toBe(204);
  expect(await response.text()).toBe('');
});

test.each([
  [true, 200],
  [false, 503],
])('when readiness is %s, /readyz answers %i with its checks', async (ready, status) => {
  server = await startServer({ handlers: { readiness: () => Promise.resolve(readiness(ready)) } });
  const response = await fetch(`${server.url}/readyz`);
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual(readiness(ready));
});

test('every answer forbids browsers everything: an answer, a refusal, an address that is not there', async () => {
  server = await startServer({
    handlers: { health: () => Promise.resolve({ ok: true, version: '1' }) },
  });
  for (const path of ['/healthz', '/v1/leads', '/nothing']) {
    const { headers } = await fetch(server.url + path);
    expect(headers.has('x-powered-by')).toBe(false);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
  }
});

describe('the definitions in force', () => {
  const definitions = (version: string) => ({
    version,
    contentHash: 'abc',
    activatedAt: '2026-01-15T09:00:00.000Z',
    signed: true,
    files: [{ name: 'scoring.yaml', text: 'threshold: 50' }],
  });
  const ask = (headers: Record<string, string> = {}) =>
    fetch(`${server.url}/v1/definitions/active`, { headers: { authorization, ...headers } });
  const tagOf = async () => (await ask()).headers.get('etag') ?? '';

  test('come with an ETag; who holds them is told so', async () => {
    const active = definitions('1');
    server = await startServer({
      tokens,
      handlers: { activeDefinitions: () => Promise.resolve(active) },
    });
    const tag = await tagOf();
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const response = await ask({ 'if-none-match': known });
      expect(response.status).toBe(304);
      expect(response.headers.get('etag')).toBe(tag);
      expect(response.headers.get('cache-control')).toBe('private, max-age=0, must-revalidate');
    }
    const anew = await ask({ 'if-none-match': '"other"' });
    expect(await anew.json()).toEqual(active);
  });

  test('get another ETag when they change', async () => {
    let version = '1';
    server = await startServer({
      tokens,
      handlers: { activeDefinitions: () => Promise.resolve(definitions(version)) },
    });
    const before = await tagOf();
    expect(await tagOf()).toBe(before);
    version = '2';
    expect(await tagOf()).not.toBe(before);
    expect((await ask({ 'if-none-match': before })).status).toBe(200);
  });

  test('are not shown, not even as unchanged, to who may not read them', async () => {
    const active = definitions('1');
    server = await startServer({
      tokens,
      handlers: { activeDefinitions: () => Promise.resolve(active) },
    });
    const tag = await tagOf();
    const response = await ask({ 'if-none-match': tag, authorization: 'Bearer stranger' });
    expect(response.status).toBe(401);
  });
});
