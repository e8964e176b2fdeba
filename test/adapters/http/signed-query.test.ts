import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Problem } from '@treaty/contract/problem';
import type { HubSpotUser } from '../../../middleware/src/adapters/http/handler.ts';
import { signV3 } from './sign.ts';
import { startServer, type TestServer } from './start-server.ts';

/** What HubSpot adds to the address that a card asks for. */
const added = 'userId=7&userEmail=rep%40example.com&portalId=12345&appId=9';
const card = '/hubspot/cards/contacts/101';

let server: TestServer;
let users: (HubSpotUser | undefined)[];
beforeEach(async () => {
  users = [];
  const note = ({ user }: { user: HubSpotUser | undefined }) => {
    users.push(user);
    return Promise.resolve({ unchanged: true as const, version: 'v1' });
  };
  server = await startServer({ handlers: { hubspotCard: note }, config: { hubspotPortalId: '12345' } });
});
afterEach(() => server.close());

const ask = async (query: string) => {
  const path = `${card}?${query}`;
  const response = await fetch(server.url + path, { headers: signV3(path) });
  const document: unknown = await response.json();
  return { status: response.status, faults: Problem.safeParse(document).data?.faults };
};

describe('a card cannot say who its user is', () => {
  test.each([
    ['userEmail', 'userEmail=chief%40example.com'],
    ['userEmail', 'user%45mail=chief%40example.com'],
    ['userEmail', '&&userEmail&&'],
    ['userId', 'userId=1'],
    ['portalId', 'portalId=12345'],
    ['appId', 'appId=1'],
  ])('by a %s of its own (%s)', async (name, own) => {
    expect(await ask(`${own}&${added}`)).toEqual({
      status: 400,
      faults: [{ path: `query.${name}`, message: 'Expected exactly one value.' }],
    });
    expect(users).toEqual([]);
  });

  test('by so many parameters that what HubSpot adds is read no more', async () => {
    const padding = Array.from({ length: 1000 }, () => 'a').join('&');
    const own = 'userId=1&userEmail=chief%40example.com&portalId=12345';
    expect(await ask(`${own}&${padding}&${added}`)).toEqual({
      status: 400,
      faults: [{ path: 'query', message: 'The query has more than 200 parameters.' }],
    });
    expect(users).toEqual([]);
  });

  test('by names that differ in case, or hidden in a value', async () => {
    await ask(`USEREMAIL=chief%40example.com&x=1%26userEmail%3Dchief%40example.com&${added}`);
    expect(users).toEqual([{ id: '7', email: 'rep@example.com' }]);
  });
});

test('a user is known by every address that may be one', async () => {
  await ask(added.replace('rep%40example.com', 'O%26Leary%40b%C3%BCcher.example'));
  expect(users).toEqual([{ id: '7', email: 'o&leary@xn--bcher-kva.example' }]);
});

test('parameters that HubSpot adds without notice are let through, also when they come twice', async () => {
  expect(await ask(`${added}&hs_new=1&hs_new=2`)).toMatchObject({ status: 200 });
});
