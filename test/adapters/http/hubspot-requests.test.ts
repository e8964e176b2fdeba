import { afterEach, describe, expect, test } from '@jest/globals';
import { Signature } from '@hubspot/api-client';
import type { HubSpotUser } from '../../../middleware/src/adapters/http/handler.ts';
import { samples } from './samples.ts';
import { signV2, signV3, type SignOptions } from './sign.ts';
import {
  present,
  publicUrl,
  secret,
  type ServerOptions,
  startServer,
  type TestServer,
} from './start-server.ts';

let server: TestServer;
const start = async (options: ServerOptions = {}) => {
  server = await startServer(options);
  return server;
};
afterEach(() => server.close());

const card = samples.hubspotCard.path;
const webhooks = samples.hubspotWebhooks.path;
const action = samples.hubspotRecordActivity.path;
const events = JSON.stringify(samples.hubspotWebhooks.body);
const actionBody = JSON.stringify(samples.hubspotRecordActivity.body);

const get = (path: string, headers: Record<string, string>) => fetch(server.url + path, { headers });
const post = (path: string, headers: Record<string, string>, body: string) =>
  fetch(server.url + path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
const postSigned = (path: string, body: string, options: SignOptions = {}) =>
  post(path, signV3(path, { method: 'POST', body, ...options }), body);

describe('a request of HubSpot', () => {
  test('comes through when HubSpot signed it', async () => {
    const { calls } = await start();
    await get(card, signV3(card));
    await postSigned(webhooks, events);
    expect(calls).toEqual(['hubspotCard', 'hubspotWebhooks']);
  });

  test('comes through at a target URL that has a query', async () => {
    const { calls } = await start();
    await postSigned(`${webhooks}?source=treaty&source=again`, events);
    await postSigned(`${action}?v=1`, actionBody);
    expect(calls).toEqual(['hubspotWebhooks', 'hubspotRecordActivity']);
  });

  test('comes through with the signature that HubSpot’s own client makes', async () => {
    const { calls } = await start();
    const signature = Signature.getSignature('POST', 'v3', {
      signature: '',
      clientSecret: secret,
      url: publicUrl + webhooks,
      requestBody: events,
      timestamp: present,
    });
    const headers = { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': String(present) };
    await post(webhooks, headers, events);
    expect(calls).toEqual(['hubspotWebhooks']);
  });

  test('is refused without a signature, with another body, or out of time', async () => {
    const { calls } = await start();
    const refused = await Promise.all([
      post(webhooks, {}, events),
      post(webhooks, signV3(webhooks, { method: 'POST', body: '[]' }), events),
      postSigned(webhooks, events, { at: present - 301_000 }),
      postSigned(webhooks, events, { at: present + 61_000 }),
      postSigned(webhooks, events, { secret: 'another-secret' }),
      postSigned(webhooks, events, { secret: '' }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401]);
    expect(calls).toEqual([]);
  });

  test('is judged by the public address, whatever Host and proxies say', async () => {
    const { calls, url } = await start();
    const forwarded = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' };
    await get(card, { ...signV3(card), ...forwarded });
    const bySocketAddress = await get(card, signV3(card, { uri: url + card }));
    expect(calls).toEqual(['hubspotCard']);
    expect(bySocketAddress.status).toBe(401);
  });

  test('is taken with the old and the new secret while the secret is changed', async () => {
    const { calls } = await start({ config: { hubspotSecrets: ['new', 'old'] } });
    await get(card, signV3(card, { secret: 'old' }));
    await get(card, signV3(card, { secret: 'new' }));
    expect(calls).toEqual(['hubspotCard', 'hubspotCard']);
  });

  test('is refused by a server that has no secret, or an empty one', async () => {
    const { calls } = await start({ config: { hubspotSecrets: [''] } });
    expect((await get(card, signV3(card, { secret: '' }))).status).toBe(401);
    expect(calls).toEqual([]);
  });
});

test('2,000 forged requests are all refused and reach no handler', async () => {
  const { calls } = await start();
  let sent = 0;
  const statuses = new Set<number>();
  const forge = async (): Promise<void> => {
    while (sent < 2000) {
      const at = present - (sent % 300) * 1000;
      sent += 1;
      const response = await postSigned(webhooks, events, { secret: `guess-${sent}`, at });
      await response.arrayBuffer();
      statuses.add(response.status);
    }
  };
  await Promise.all(Array.from({ length: 20 }, forge));
  expect([...statuses].toSorted()).toEqual([401, 429]);
  expect(calls).toEqual([]);
});

describe('the older signature v2', () => {
  test('is taken from a workflow action, beside v3', async () => {
    const { calls } = await start();
    await post(action, signV2(action, { method: 'POST', body: actionBody }), actionBody);
    await postSigned(action, actionBody);
    expect(calls).toEqual(['hubspotRecordActivity', 'hubspotRecordActivity']);
  });

  test('is refused everywhere else', async () => {
    const { calls } = await start();
    const onCard = await get(card, signV2(card));
    const onWebhooks = await post(webhooks, signV2(webhooks, { method: 'POST', body: events }), events);
    expect([onCard.status, onWebhooks.status]).toEqual([401, 401]);
    expect(calls).toEqual([]);
  });

  test('does not help a request whose v3 signature is wrong', async () => {
    await start();
    const headers = {
      ...signV2(action, { method: 'POST', body: actionBody }),
      ...signV3(action, { method: 'POST', body: actionBody, secret: 'another-secret' }),
    };
    expect((await post(action, headers, actionBody)).status).toBe(401);
  });
});

describe('with a HubSpot account configured', () => {
  const config = { hubspotPortalId: '12345' };

  test('its requests come through', async () => {
    const { calls } = await start({ config });
    await get(card, signV3(card));
    await postSigned(webhooks, events);
    await postSigned(action, actionBody);
    expect(calls).toEqual(['hubspotCard', 'hubspotWebhooks', 'hubspotRecordActivity']);
  });

  test('requests of another account, or of none, are refused', async () => {
    const { calls } = await start({ config });
    const [event] = JSON.parse(events) as object[];
    const refused = await Promise.all([
      ...[card.replace('12345', '54321'), '/hubspot/cards/contacts/101'].map((path) =>
        get(path, signV3(path)),
      ),
      postSigned(webhooks, JSON.stringify([{ ...event, portalId: 54321 }])),
      postSigned(webhooks, JSON.stringify([{ ...event, portalId: 12345.5 }])),
      postSigned(action, actionBody.replace('12345', '54321')),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect(calls).toEqual([]);
  });
});

test('the handler of a card learns the user from the signed query', async () => {
  const users: (HubSpotUser | undefined)[] = [];
  await start({
    handlers: {
      hubspotCard: ({ user, query }) => {
        users.push(user);
        return Promise.resolve({ unchanged: true, version: query.since ?? 'none' });
      },
    },
  });
  const response = await get(`${card}&since=v7`, signV3(`${card}&since=v7`));
  expect(await response.json()).toEqual({ unchanged: true, version: 'v7' });
  const nameless = '/hubspot/cards/contacts/101';
  await get(nameless, signV3(nameless));
  expect(users).toEqual([{ id: '7', email: 'rep@example.com' }, undefined]);
});
