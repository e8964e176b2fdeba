import { afterEach, describe, expect, test } from '@jest/globals';
import type { Authentication } from '@treaty/contract/route';
import { type RouteName, routes } from '@treaty/contract/routes';
import type { ApiToken } from '../../../middleware/src/services/ports/store.ts';
import { samples } from './samples.ts';
import { signV2, signV3 } from './sign.ts';
import { type ServerOptions, startServer, type TestServer } from './start-server.ts';

const tokens: Record<string, ApiToken> = {
  'reader-0001': { name: 'reader', scopes: ['read'] },
  'writer-0001': { name: 'writer', scopes: ['write'] },
  'both-0001': { name: 'both', scopes: ['read', 'write'] },
  'none-0001': { name: 'none', scopes: [] },
};

let server: TestServer;
const start = async (options: ServerOptions = {}) => {
  server = await startServer({ tokens, ...options });
  return server;
};
afterEach(() => server.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const call = (name: RouteName, headers: Record<string, string> = {}) => {
  const { path, body } = samples[name];
  const text = JSON.stringify(body);
  return fetch(server.url + path, {
    method: routes[name].method.toUpperCase(),
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: text }),
  });
};

const signedAs = (sign: typeof signV3, name: RouteName) => {
  const { path, body } = samples[name];
  return body === undefined ? sign(path) : sign(path, { method: 'POST', body: JSON.stringify(body) });
};

/** What anybody may present, and what the route answers to it by who may call it. 409 says that the handler was reached. */
const presented: Record<string, (name: RouteName) => Record<string, string>> = {
  nothing: () => ({}),
  'an unknown token': () => bearer('stranger-0001'),
  'a token with no scope': () => bearer('none-0001'),
  'a reader’s token': () => bearer('reader-0001'),
  'a writer’s token': () => bearer('writer-0001'),
  'a token with both scopes': () => bearer('both-0001'),
  'signature v3': (name) => signedAs(signV3, name),
  'signature v2': (name) => signedAs(signV2, name),
};
const expected: Readonly<Record<string, readonly number[]>> = {
  none: [409, 409, 409, 409, 409, 409, 409, 409],
  'token read': [401, 401, 403, 409, 403, 409, 401, 401],
  'token write': [401, 401, 403, 403, 409, 409, 401, 401],
  'hubspot v3': [401, 401, 401, 401, 401, 401, 409, 401],
  'hubspot v3 v2': [401, 401, 401, 401, 401, 401, 409, 409],
};
const inWords = (authentication: Authentication): string => {
  if (authentication.kind === 'token') return `token ${authentication.scope}`;
  return authentication.kind === 'hubspot' ? ['hubspot', ...authentication.signatures].join(' ') : 'none';
};
const names = Object.keys(samples).filter((name): name is RouteName => name in routes);

test.each(names)(
  'the route %s lets in those whom its row of the contract names, and nobody else',
  async (name) => {
    const { calls } = await start();
    const statuses: number[] = [];
    for (const present of Object.values(presented)) statuses.push((await call(name, present(name))).status);
    expect(statuses).toEqual(expected[inWords(routes[name].authentication)]);
    expect(calls).toHaveLength(statuses.filter((status) => status === 409).length);
  },
);

test.each([
  'reader-0001',
  'Basic cmVhZGVyLTAwMDE=',
  'Bearer',
  'Bearer reader-0001 x',
  'Bearer "reader-0001"',
])('the header “Authorization: %s” is no bearer token', async (authorization) => {
  await start();
  const response = await call('findLeads', { authorization });
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer realm="treaty"');
});

test('the store is asked for the hash of a token, never for the token', async () => {
  const asked: string[] = [];
  await start({
    findToken: (hash) => {
      asked.push(hash);
      return Promise.resolve(null);
    },
  });
  await call('findLeads', bearer('reader-0001'));
  expect(asked).toEqual(['998b0c2c56998fc988bc2c1c004181e846401a1f1dc6e175737407d88996585e']);
});

describe('the rate limit', () => {
  const statusesOf = async (
    count: number,
    headers: Record<string, string>,
    name: RouteName = 'findLeads',
  ) => {
    const responses = await Promise.all(Array.from({ length: count }, () => call(name, headers)));
    return responses.map(({ status }) => status);
  };

  test('lets a hundred requests of a token pass at once', async () => {
    await start();
    expect(new Set(await statusesOf(100, bearer('reader-0001')))).toEqual(new Set([409]));
  });

  test('refuses what a token asks beyond it, says when to come back, and touches nobody else', async () => {
    const { calls } = await start({ config: { requestsPerSecond: 3 } });
    const statuses = await statusesOf(5, bearer('reader-0001'));
    expect(statuses.toSorted()).toEqual([409, 409, 409, 429, 429]);
    const refused = await call('findLeads', bearer('reader-0001'));
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ status: 429, code: 'too_many_requests' });
    expect(await statusesOf(1, bearer('both-0001'))).toEqual([409]);
    expect(calls).toHaveLength(4);
  });

  test('counts those without a known token by their address', async () => {
    await start({ config: { failuresPerSecond: 2 } });
    const statuses = [...(await statusesOf(2, {})), ...(await statusesOf(2, bearer('stranger-0001')))];
    expect(statuses).toEqual([401, 401, 429, 429]);
  });

  test('does not hold for HubSpot', async () => {
    await start({ config: { requestsPerSecond: 1 } });
    const statuses = await statusesOf(20, signedAs(signV3, 'hubspotWebhooks'), 'hubspotWebhooks');
    expect(new Set(statuses)).toEqual(new Set([409]));
  });
});
