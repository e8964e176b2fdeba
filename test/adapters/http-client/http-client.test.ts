import { afterEach, describe, expect, test } from '@jest/globals';
import {
  createHttpClient,
  type HttpClientOptions,
} from '../../../middleware/src/adapters/http-client/http-client.ts';
import type { HttpClient } from '../../../middleware/src/adapters/http-client/http-call.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { startTestServer, type Script, type TestServer } from './test-server.ts';

const minute = 60_000;
const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

interface Bench {
  readonly http: HttpClient;
  readonly server: TestServer;
  readonly clock: ManualClock;
  readonly get: () => Promise<unknown>;
}

const bench = async (script: Script, options: Partial<HttpClientOptions> = {}): Promise<Bench> => {
  const server = await startTestServer(script);
  servers.push(server);
  const clock = createManualClock();
  const http = createHttpClient({
    system: 'crm',
    timeout: 20_000,
    budget: { calls: 10_000, per: 1_000 },
    clock,
    ...options,
  });
  return { http, server, clock, get: () => http.send({ method: 'GET', url: server.url }) };
};

/** Calls every ten seconds for that long, whatever happens. */
const insist = async ({ get, clock }: Bench, duration: number): Promise<void> => {
  for (let elapsed = 0; elapsed < duration; elapsed += 10_000) {
    await Promise.allSettled([get(), get(), get()]);
    clock.advance(10_000);
  }
};

describe('the HTTP client', () => {
  test('method, headers and body go out as given, the answer comes back whatever its status', async () => {
    const { http, server } = await bench(() => ({
      status: 404,
      headers: { 'x-trace': '7' },
      body: 'nobody',
    }));
    const headers = { authorization: 'Bearer t', 'content-type': 'application/json' };
    const answer = await http.send({ method: 'PATCH', url: `${server.url}/a?b=c`, headers, body: '{"d":1}' });
    expect(server.seen).toMatchObject([{ method: 'PATCH', url: '/a?b=c', headers, body: '{"d":1}' }]);
    expect({ status: answer.status, trace: answer.headers.get('x-trace'), body: answer.body }).toEqual({
      status: 404,
      trace: '7',
      body: 'nobody',
    });
  });

  test('inside a database transaction a call is refused before it leaves', async () => {
    const { get, server } = await bench(() => ({}), {
      assertFree: () => {
        throw new Error('an outside call inside a transaction');
      },
    });
    await expect(get()).rejects.toThrow('inside a transaction');
    expect(server.seen).toHaveLength(0);
  });

  test('a failed call is not repeated by itself', async () => {
    const { get, server } = await bench(() => ({ status: 503 }));
    await expect(get()).resolves.toMatchObject({ status: 503 });
    expect(server.seen).toHaveLength(1);
  });

  test('a system that does not answer in time may be tried again later', async () => {
    const { get } = await bench(() => null, { timeout: 50 });
    await expect(get()).rejects.toMatchObject({ system: 'crm', errorClass: 'wait', code: 'TIMEOUT' });
  });

  test('a system that cannot be reached may be tried again later', async () => {
    const { get, server } = await bench(() => ({}));
    await server.close();
    await expect(get()).rejects.toMatchObject({ errorClass: 'wait', code: 'ECONNREFUSED' });
  });

  test.each([
    ['cannot be reached', async ({ server }: Bench) => server.close()],
    ['does not answer', async () => Promise.resolve()],
  ])('a system that %s five times in a row is left alone', async (_, prepare) => {
    const table = await bench(() => null, { timeout: 30 });
    await prepare(table);
    for (let failures = 0; failures < 5; failures += 1) await expect(table.get()).rejects.toThrow('crm: no ');
    await expect(table.get()).rejects.toMatchObject({
      errorClass: 'wait',
      code: 'PAUSED',
      retryAfter: 1_000,
    });
  });

  test('an answer beyond ten megabytes is given up', async () => {
    const { get } = await bench(() => ({ body: 'x'.repeat(10_000_001) }));
    await expect(get()).rejects.toMatchObject({ errorClass: 'alarm', code: 'ANSWER_TOO_LARGE' });
  });

  test('a redirect is not followed', async () => {
    const { get, server } = await bench(() => ({ status: 302, headers: { location: '/elsewhere' } }));
    await expect(get()).rejects.toMatchObject({ errorClass: 'alarm', code: 'REDIRECT' });
    expect(server.seen).toHaveLength(1);
  });

  test('an outage of an hour costs at most 71 calls, however many are wanted', async () => {
    const table = await bench(() => ({ status: 503 }));
    await insist(table, 60 * minute);
    expect(table.server.seen.length).toBeLessThanOrEqual(71);
    await expect(table.get()).rejects.toMatchObject({ errorClass: 'wait', code: 'PAUSED' });
  });

  test('when the system is back, the next probe opens the way for everybody', async () => {
    let status = 503;
    const table = await bench(() => ({ status }));
    await insist(table, 5 * minute);
    status = 200;
    table.clock.advance(minute);
    await expect(table.get()).resolves.toMatchObject({ status: 200 });
    await expect(Promise.all([table.get(), table.get(), table.get()])).resolves.toHaveLength(3);
  });

  test('refusals never stop the calls of others', async () => {
    const table = await bench(() => ({ status: 400 }));
    await insist(table, 2 * minute);
    expect(table.server.seen).toHaveLength(36);
  });

  test('after 429 with Retry-After nobody calls until that time has passed', async () => {
    let status = 429;
    const { get, server, clock } = await bench(() => ({ status, headers: { 'retry-after': '8' } }));
    await get();
    status = 200;
    await expect(get()).rejects.toMatchObject({ errorClass: 'wait', code: 'PAUSED', retryAfter: 8_000 });
    clock.advance(8_000);
    await get();
    expect(server.seen).toHaveLength(2);
  });

  test('a short wait for the budget is waited for, a long one is a reason to come back later', async () => {
    const { get, server } = await bench(() => ({}), { budget: { calls: 2, per: 100 }, timeout: 150 });
    const results = await Promise.allSettled([get(), get(), get(), get(), get()]);
    expect(results.map(({ status }) => status)).toEqual([...Array<string>(4).fill('fulfilled'), 'rejected']);
    expect(results[4]).toMatchObject({
      reason: { errorClass: 'wait', code: 'BUDGET_SPENT', retryAfter: 200 },
    });
    expect(server.seen).toHaveLength(4);
  });
});
