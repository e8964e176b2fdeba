import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { samples } from './samples.ts';
import { signV3 } from './sign.ts';
import { present, type ServerOptions, startServer, type TestServer } from './start-server.ts';

const tokens = { 'reader-0001': { name: 'reader', scopes: ['read'] } } as const;

let server: TestServer;
const start = async (options: ServerOptions = {}) => {
  server = await startServer({ tokens, ...options });
  return server;
};
afterEach(() => server.close());

const ask = (headers: Record<string, string>) =>
  fetch(server.url + samples.findLeads.path, { headers }).then(({ status }) => status);
const bearer = (token: string, from?: string) => ({
  authorization: `Bearer ${token}`,
  ...(from !== undefined && { 'x-forwarded-for': from }),
});
const inTurn = async (count: number, send: (turn: number) => Promise<number>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let turn = 0; turn < count; turn += 1) statuses.push(await send(turn));
  return statuses;
};

describe('a wrong token', () => {
  test('is counted before the database is asked', async () => {
    let asked = 0;
    await start({
      config: { failuresPerSecond: 3 },
      findToken: () => {
        asked += 1;
        return Promise.resolve(null);
      },
    });
    const statuses = await Promise.all(Array.from({ length: 20 }, (_, turn) => ask(bearer(`guess-${turn}`))));
    expect(statuses.filter((status) => status === 401)).toHaveLength(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(17);
    expect(asked).toBe(3);
  });

  test('keeps nobody from using a right one that was used before', async () => {
    await start({ config: { failuresPerSecond: 2 } });
    expect(await ask(bearer('reader-0001'))).toBe(409);
    expect(await inTurn(4, (turn) => ask(bearer(`guess-${turn}`)))).toEqual([401, 401, 429, 429]);
    expect(await inTurn(5, () => ask(bearer('reader-0001')))).toEqual([409, 409, 409, 409, 409]);
  });

  test('a right one is not counted, however many requests bring it', async () => {
    await start({ config: { failuresPerSecond: 2 } });
    const statuses = await Promise.all(Array.from({ length: 100 }, () => ask(bearer('reader-0001'))));
    expect(new Set(statuses)).toEqual(new Set([409]));
    expect(await inTurn(2, () => ask(bearer('guess')))).toEqual([401, 401]);
  });
});

describe('failures are counted by address', () => {
  test('of the socket, whatever the caller says of itself', async () => {
    await start({ config: { failuresPerSecond: 2 } });
    const statuses = await inTurn(4, (turn) => ask(bearer('guess', `192.0.2.${turn}`)));
    expect(statuses).toEqual([401, 401, 429, 429]);
  });

  test.each([1, ['127.0.0.1']])('as the trusted proxy says (%j)', async (trustProxy) => {
    await start({ config: { failuresPerSecond: 2, trustProxy } });
    expect(await inTurn(3, () => ask(bearer('guess', '198.51.100.7, 192.0.2.1')))).toEqual([401, 401, 429]);
    expect(await ask(bearer('guess', '198.51.100.7, 192.0.2.2'))).toBe(401);
  });
});

describe('a request that HubSpot did not sign', () => {
  const { path } = samples.hubspotWebhooks;
  const body = JSON.stringify(samples.hubspotWebhooks.body);
  const post = (headers: Record<string, string>) =>
    fetch(server.url + path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    }).then(({ status }) => status);
  const signed = () => post(signV3(path, { method: 'POST', body }));

  /** Sends the headers alone and waits for the answer. */
  const headersOnly = async (headers: Record<string, string>): Promise<string> => {
    const socket = connect(server.port, '127.0.0.1');
    const lines = Object.entries({ host: 'treaty', 'content-length': '900000', ...headers });
    socket.write(
      `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return answer.toString();
  };

  test.each([
    ['no signature', {}],
    ['a signature without a time', { 'x-hubspot-signature-v3': 'abc' }],
    ['a signature of an hour ago', signV3(path, { method: 'POST', body, at: present - 3_600_000 })],
  ])('is refused by its headers, before its body (%s)', async (_, headers) => {
    await start();
    expect(await headersOnly(headers)).toMatch(/^HTTP\/1\.1 401 /);
  });

  test('counts; one that HubSpot signed does not', async () => {
    await start({ config: { failuresPerSecond: 2 } });
    expect(await inTurn(10, signed)).toEqual(Array.from({ length: 10 }, () => 409));
    const forged = () => post(signV3(path, { method: 'POST', body, secret: 'guess' }));
    expect(await inTurn(3, forged)).toEqual([401, 401, 429]);
  });
});
