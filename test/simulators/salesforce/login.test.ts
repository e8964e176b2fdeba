import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Connection } from 'jsforce/lib/connection.js';
import { openOrg } from './open-org.ts';
import type { OpenOrg } from './open-org.ts';

const hour = 3_600_000;
const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = ours.publicKey.export({ type: 'spki', format: 'pem' });

let open: OpenOrg;

beforeAll(async () => {
  open = await openOrg({ clients: [{ clientId: 'treaty-client', publicKey }] });
});

afterAll(() => open.org.close());

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const assertion = (claims: Record<string, unknown> = {}, key = ours.privateKey): string => {
  const unsigned = `${encoded({ alg: 'RS256' })}.${encoded({
    iss: 'treaty-client',
    sub: 'integration@treaty.example',
    aud: open.org.url,
    exp: open.clock.now() / 1000 + 180,
    ...claims,
  })}`;
  return `${unsigned}.${sign('RSA-SHA256', Buffer.from(unsigned), key).toString('base64url')}`;
};

const logIn = (connection: Connection, jwt: string) =>
  connection.authorize({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: jwt });

const freshConnection = (): Connection => {
  const connection: Connection = new Connection({
    loginUrl: open.org.url,
    instanceUrl: open.org.url,
    version: '66.0',
    refreshFn: (_, done) => {
      logIn(connection, assertion()).then(
        () => {
          done(null, connection.accessToken ?? '');
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)));
        },
      );
    },
  });
  return connection;
};

describe('login by JWT bearer flow', () => {
  test('a signed assertion opens a session of the integration user', async () => {
    const connection = freshConnection();
    const user = await logIn(connection, assertion());
    expect(user.id).toBe(open.org.integrationUserId);
    await expect(connection.identity()).resolves.toMatchObject({ username: 'integration@treaty.example' });
  });

  test('the audience may end in a slash and the expiry may count milliseconds, as the sf CLI sends them', async () => {
    const jwt = assertion({ aud: `${open.org.url}/`, exp: open.clock.now() + 180_000 });
    await expect(logIn(freshConnection(), jwt)).resolves.toBeDefined();
  });

  test.each([
    ['another key', () => assertion({}, foreign.privateKey), 'invalid assertion'],
    ['another audience', () => assertion({ aud: 'https://elsewhere.example' }), 'audience is invalid'],
    [
      'an expiry in the past',
      () => assertion({ exp: open.clock.now() / 1000 - 1 }),
      'expired authorization code',
    ],
    ['an unknown client', () => assertion({ iss: 'nobody' }), 'client identifier invalid'],
    [
      'an unknown user',
      () => assertion({ sub: 'nobody@treaty.example' }),
      "user hasn't approved this consumer",
    ],
    ['no signature', () => `${assertion().split('.').slice(0, 2).join('.')}.`, 'invalid assertion'],
    ['a text that is no assertion', () => 'abc', 'invalid assertion'],
  ])('an assertion with %s is refused', async (_, jwt, message) => {
    await expect(logIn(freshConnection(), jwt())).rejects.toMatchObject({ message });
  });

  test('a user who left cannot log in', async () => {
    const gone = open.org.records.insert('User', {
      Username: 'gone@treaty.example',
      Email: 'gone@treaty.example',
      LastName: 'Gone',
      IsActive: false,
    });
    await expect(logIn(freshConnection(), assertion({ sub: 'gone@treaty.example' }))).rejects.toMatchObject({
      name: 'invalid_grant',
    });
    expect(open.org.records.get(gone)).toMatchObject({ IsActive: false });
  });
});

describe('sessions', () => {
  test('an idle session expires and the client logs in again by itself', async () => {
    const connection = freshConnection();
    await logIn(connection, assertion());
    open.clock.advance(3 * hour);
    open.org.requests.clear();
    await expect(connection.query('SELECT COUNT() FROM User')).resolves.toMatchObject({ done: true });
    expect(open.org.requests.list({ path: /query/ }).map((request) => request.status)).toEqual([401, 200]);
  });

  test('a session in use does not expire', async () => {
    const connection = freshConnection();
    await logIn(connection, assertion());
    for (const idle of [1.5, 1.9, 1.5]) {
      open.clock.advance(idle * hour);
      await connection.query('SELECT COUNT() FROM User');
    }
    expect(open.org.requests.list({ path: /query/ }).at(-1)).toMatchObject({ status: 200 });
  });

  test('an ended session is refused', async () => {
    const connection = open.connect();
    open.org.endSessions(open.org.integrationUserId);
    await expect(connection.query('SELECT Id FROM Lead')).rejects.toMatchObject({
      errorCode: 'INVALID_SESSION_ID',
    });
  });

  test('a path that cannot be decoded does not exist', async () => {
    const answer = await fetch(`${open.org.url}/services/data/v66.0/sobjects/Lead/%zz`);
    expect(answer.status).toBe(404);
  });

  test('a request without a token is refused, the list of versions is not', async () => {
    const refused = await fetch(`${open.org.url}/services/data/v66.0/sobjects`);
    expect(refused.status).toBe(401);
    const versions = await fetch(`${open.org.url}//services/data`);
    expect(await versions.json()).toContainEqual(expect.objectContaining({ version: '66.0' }));
  });
});
