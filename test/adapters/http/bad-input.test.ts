import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Problem } from '@treaty/contract/problem';
import { samples } from './samples.ts';
import { signV3 } from './sign.ts';
import { startServer, type TestServer } from './start-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ tokens: { 'both-0001': { name: 'both', scopes: ['read', 'write'] } } });
});
afterAll(() => server.close());

const json = 'application/json';
const authorization = 'Bearer both-0001';

interface Sent {
  readonly type?: string;
  readonly encoding?: string;
  readonly to?: string;
  readonly signed?: Record<string, string>;
}

const send = async (
  body: string | Uint8Array<ArrayBuffer>,
  { type = json, encoding, to, signed }: Sent = {},
) => {
  const response = await fetch(server.url + (to ?? samples.recordActivity.path), {
    method: 'POST',
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    headers: {
      authorization,
      ...signed,
      ...(type !== '' && { 'content-type': type }),
      ...(encoding !== undefined && { 'content-encoding': encoding }),
    },
  });
  return Problem.parse(await response.json());
};

const ask = async (path: string) => {
  const response = await fetch(server.url + path, { headers: { authorization } });
  return Problem.parse(await response.json());
};

const activity = { email: 'ada@example.com', type: 'pricing_page_visit' };
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('a body is refused', () => {
  test.each([
    ['empty', '', 'empty'],
    ['cut short', '{"email":', 'its end'],
    ['malformed', '{\n  "email" "ada"}', 'line 2 column 11'],
    ['nested 33 deep', nested(33), 'deeper than 32'],
    ['nested 40,000 deep', nested(40_000), 'deeper than 32'],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'UTF-8'],
  ])('when it is %s', async (_how, body, words) => {
    const problem = await send(typeof body === 'string' ? body : new Uint8Array(body));
    expect(problem).toMatchObject({
      status: 400,
      code: 'invalid_body',
      detail: expect.stringContaining(words),
    });
    expect(problem.faults).toEqual([{ path: 'body', message: problem.detail }]);
  });

  test.each([
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-7',
    'nonsense',
  ])('when it comes as %j', async (type) => {
    expect(await send(JSON.stringify(activity), { type })).toMatchObject({
      status: 415,
      code: 'unsupported_media_type',
    });
  });

  test('when it is compressed', async () => {
    const problem = await send(new Uint8Array(gzipSync(JSON.stringify(activity))), { encoding: 'gzip' });
    expect(problem).toMatchObject({ status: 415, detail: expect.stringContaining('uncompressed') });
  });

  test('when it is over 100 kB, or 1 MB where HubSpot sends its batches', async () => {
    const padded = (bytes: number) => `{"email":"${'a'.repeat(bytes)}"}`;
    const { path } = samples.hubspotWebhooks;
    expect(await send(padded(100_000))).toMatchObject({ status: 413, code: 'too_large' });
    const signed = signV3(path, { method: 'POST', body: 'another' });
    expect(await send(padded(900_000), { to: path, signed })).toMatchObject({ status: 401 });
    expect(await send(padded(1_000_000), { to: path, signed })).toMatchObject({
      status: 413,
      code: 'too_large',
    });
  });
});

test.each([json, 'application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'Application/JSON'])(
  'a body that comes as %s is read',
  async (type) => {
    expect(await send(JSON.stringify(activity), { type })).toMatchObject({ status: 409 });
  },
);

test('brackets inside texts do not count as depth', async () => {
  const texts = { text: `${'['.repeat(100)}\\"${'{'.repeat(100)}` };
  expect(await send(JSON.stringify({ ...activity, properties: texts }))).toMatchObject({ status: 409 });
});

describe('a fault is told with its path', () => {
  const faultsOf = async (body: unknown, to?: string) =>
    (await send(JSON.stringify(body), to === undefined ? {} : { to })).faults;

  test('in the body, also deep inside a list', async () => {
    const { path } = samples.previewScore;
    const right = { id: 'a', type: 'visit', occurredAt: '2026-11-23T09:00:00.000Z' };
    const body = {
      traits: { size: [1] },
      activities: [right, right, right, { ...right, type: 7 }],
      at: '2026-11-23',
    };
    expect(await faultsOf(body, path)).toEqual([
      { path: 'body.traits.size', message: expect.stringMatching(/^Expected string or number or boolean/) },
      { path: 'body.activities.3.type', message: 'Invalid input: expected string, received number' },
      { path: 'body.at', message: expect.stringContaining('2026-01-15T09:00:00.000Z') },
    ]);
  });

  test('a missing field and an unknown one are called so', async () => {
    expect(await faultsOf({ email: 'ada@example.com', typ: 'visit' })).toEqual([
      { path: 'body.type', message: 'Missing.' },
      { path: 'body.typ', message: 'Unknown key.' },
    ]);
  });

  test('a field named __proto__ is unknown like any other and changes nothing', async () => {
    const body = JSON.stringify(activity).replace('{', '{"__proto__":{"scopes":["write"]},');
    expect((await send(body)).faults).toEqual([{ path: 'body.__proto__', message: 'Unknown key.' }]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('a choice is refused with what is allowed', async () => {
    const { path, body } = samples.hubspotVerdict;
    const text = JSON.stringify(body).replace('accepted', 'perhaps');
    const headers = { 'content-type': json, ...signV3(path, { method: 'POST', body: text }) };
    const response = await fetch(server.url + path, { method: 'POST', body: text, headers });
    expect(Problem.parse(await response.json()).faults).toEqual([
      { path: 'body.verdict', message: 'Not one of the allowed values.', allowed: ['accepted', 'rejected'] },
    ]);
  });

  test('in the query: missing, unknown, given twice', async () => {
    expect((await ask('/v1/leads')).faults).toEqual([{ path: 'query.email', message: 'Missing.' }]);
    expect((await ask('/v1/leads?email=ada@example.com&sort=up')).faults).toEqual([
      { path: 'query.sort', message: 'Unknown key.' },
    ]);
    expect((await ask('/v1/leads?email=a@example.com&email=b@example.com')).faults).toMatchObject([
      { path: 'query.email' },
    ]);
  });

  test('in the address', async () => {
    expect((await ask('/v1/leads/7/card')).faults).toMatchObject([{ path: 'params.id' }]);
    expect(await ask('/v1/leads/%ff/card')).toMatchObject({ status: 400, code: 'invalid_body' });
  });

  test('of very many faults the first twenty are told', async () => {
    const activities = Array.from({ length: 50 }, () => ({}));
    const { path } = samples.previewScore;
    expect(await faultsOf({ traits: {}, activities, at: '' }, path)).toHaveLength(20);
  });
});
