import { afterEach, describe, expect, test } from '@jest/globals';
import { Problem } from '@treaty/contract/problem';
import { AppError, type ErrorCode } from '../../../middleware/src/services/ports/app-error.ts';
import { startServer, type TestServer } from './start-server.ts';

let server: TestServer;
afterEach(() => server.close());

const token = 'reader-0001';
const tokens = { [token]: { name: 'reader', scopes: ['read'] } } as const;
const canary = 'canary@example.com';

const findThatFails = async (error: Error, method = 'GET') => {
  server = await startServer({ tokens, handlers: { findLeads: () => Promise.reject(error) } });
  return fetch(`${server.url}/v1/leads?email=${canary}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
  });
};

const statuses: Record<Exclude<ErrorCode, 'internal'>, number> = {
  invalid_body: 400,
  unauthorised: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  cycle_closed: 409,
  key_reused: 409,
  too_large: 413,
  unsupported_media_type: 415,
  unprocessable: 422,
  too_many_requests: 429,
  database_unavailable: 503,
};

test.each(Object.entries(statuses))(
  'a refusal with the code %s is answered with %i',
  async (code, status) => {
    const known = Object.keys(statuses).filter((name): name is keyof typeof statuses => name in statuses);
    const faults = [{ path: 'body.reason', message: 'Not a reason.', allowed: ['timing'] }];
    const error = new AppError(known.find((name) => name === code) ?? 'internal', 'Say why.', faults);
    const response = await findThatFails(error);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = Problem.parse(await response.json());
    expect(problem).toMatchObject({ status, code, detail: 'Say why.', id: 'exchange-1', faults });
  },
);

test('a database that is gone is answered with 503 and when to come back', async () => {
  const response = await findThatFails(new AppError('database_unavailable', 'The database does not answer.'));
  expect(response.headers.get('retry-after')).toBe('5');
});

describe('an unexpected error', () => {
  const failure = (): Error => {
    const error = new TypeError(`select * from lead where email = '${canary}:12:34'`);
    return Object.assign(error, { code: '22P02', detail: canary });
  };

  test('is answered without what it says, under an id', async () => {
    const text = await (await findThatFails(failure())).text();
    expect(Problem.parse(JSON.parse(text))).toMatchObject({
      status: 500,
      code: 'internal',
      id: 'exchange-1',
    });
    expect(text).not.toMatch(/canary|select|problems\.test|TypeError/);
  });

  test('stands in the log under that id, with its kind and origin and no data', async () => {
    await findThatFails(failure());
    expect(server.lines).toEqual([
      {
        level: 'error',
        message: 'unexpected error',
        id: 'exchange-1',
        route: 'findLeads',
        error: 'TypeError',
        code: '22P02',
        at: expect.stringMatching(/^problems\.test\.ts(\?\d+)?:\d+:\d+$/),
      },
      { level: 'info', message: 'request', id: 'exchange-1', route: 'findLeads', status: 500, ms: 0 },
    ]);
  });

  test('that a service calls internal says no more either', async () => {
    const response = await findThatFails(new AppError('internal', `no lead ${canary}`));
    expect(await response.text()).not.toContain('canary');
  });
});

test('the log has one line per request, without address, body, token or email', async () => {
  server = await startServer({ tokens });
  await fetch(`${server.url}/v1/leads?email=${canary}`, { headers: { authorization: `Bearer ${token}` } });
  await fetch(`${server.url}/${canary}`);
  expect(server.lines).toEqual([
    { level: 'info', message: 'request', id: 'exchange-1', route: 'findLeads', status: 409, ms: 0 },
    { level: 'info', message: 'request', id: 'exchange-2', route: 'none', status: 404, ms: 0 },
  ]);
});

describe('what is not in the contract', () => {
  test.each(['/', '/v1/nothing', '/healthz/', '/HEALTHZ', '/v1/leads/', '/<script>', '/%00'])(
    'the address %s is not found',
    async (path) => {
      server = await startServer();
      const response = await fetch(server.url + path);
      expect(response.status).toBe(404);
      const text = await response.text();
      expect(Problem.parse(JSON.parse(text)).code).toBe('not_found');
      expect(text).not.toContain('script');
    },
  );

  test.each([
    ['POST', '/healthz', 'GET, HEAD'],
    ['DELETE', '/v1/leads', 'GET, HEAD'],
    ['OPTIONS', '/v1/activities', 'POST'],
    ['GET', '/hubspot/webhooks', 'POST'],
    ['PUT', '/hubspot/cards/contacts/7', 'GET, HEAD, POST'],
  ])('%s %s is not allowed, and it is said what is', async (method, path, allow) => {
    server = await startServer();
    const response = await fetch(server.url + path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    expect(Problem.parse(await response.json()).code).toBe('method_not_allowed');
  });
});
