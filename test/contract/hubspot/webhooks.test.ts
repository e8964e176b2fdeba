import { Signature } from '@hubspot/api-client';
import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { WebhookSubscription } from '../../../sandbox/src/hubspot/account-parts.ts';
import type { HubSpotAccount } from '../../../sandbox/src/hubspot/hubspot-account.ts';
import { ageOf, expectedV3, sentV3 } from './support/check-signature.ts';
import { startReceiver, stopReceivers, type ReceivedRequest, type Receiver } from './support/receiver.ts';
import {
  appId,
  clientSecret,
  closeAccounts,
  officialClient,
  portalId,
  startTestAccount,
  testNow,
} from './support/test-account.ts';

afterEach(async () => {
  await closeAccounts();
  await stopReceivers();
});

const subscriptions: WebhookSubscription[] = [
  { subscriptionType: 'object.creation', objectType: 'contact', active: true },
  { subscriptionType: 'object.propertyChange', objectType: 'contact', propertyName: 'city', active: true },
  { subscriptionType: 'object.propertyChange', objectType: 'contact', propertyName: 'phone', active: false },
];

const eventsSchema = z.array(z.record(z.string(), z.unknown()));
const eventsOf = (request: ReceivedRequest | undefined) =>
  eventsSchema.parse(JSON.parse(request?.body ?? '[]'));
const allEvents = (receiver: Receiver) => receiver.requests.flatMap(eventsOf);
const cities = (receiver: Receiver) =>
  allEvents(receiver).flatMap((event) => (event.propertyName === 'city' ? [event.propertyValue] : []));

const sendingAccount = (receiver: Receiver, dataFile = ':memory:'): Promise<HubSpotAccount> =>
  startTestAccount({ dataFile, subscriptions, webhookTarget: `${receiver.url}/hubspot/webhooks` });

describe('a change in HubSpot', () => {
  test('is sent as an array of events to whoever subscribed to it', async () => {
    const receiver = await startReceiver();
    const account = await sendingAccount(receiver);
    const { id } = account.contacts.create({ email: 'a@b.example', city: 'York', phone: '1' }, { at: 5_000 });
    await account.deliveries.idle();
    const common = {
      portalId,
      appId,
      occurredAt: 5_000,
      attemptNumber: 0,
      objectId: Number(id),
      objectTypeId: '0-1',
      changeSource: 'CRM_UI',
      sourceId: 'userId:1001',
    };
    const [creation, change] = eventsOf(receiver.requests[0]);
    expect(receiver.requests).toHaveLength(1);
    expect(allEvents(receiver)).toHaveLength(2);
    expect(creation).toMatchObject({ ...common, subscriptionType: 'object.creation' });
    expect(change).toMatchObject({
      ...common,
      subscriptionType: 'object.propertyChange',
      propertyName: 'city',
      propertyValue: 'York',
    });
    expect(change?.eventId).not.toBe(creation?.eventId);
    expect(change?.subscriptionId).not.toBe(creation?.subscriptionId);
  });

  test('is signed over the target, the body and the real time', async () => {
    const receiver = await startReceiver();
    const account = await sendingAccount(receiver);
    account.contacts.create({ email: 'zoë@b.example', city: 'Zürich' });
    await account.deliveries.idle();
    const request = receiver.requests[0];
    if (request === undefined) throw new Error('nothing was sent');
    expect(sentV3(request)).toBe(expectedV3(clientSecret, request));
    expect(sentV3(request)).not.toBe(expectedV3('another secret', request));
    expect(ageOf(request)).toBeLessThan(60_000);
    const verdict = Signature.isValid({
      signatureVersion: 'v3',
      signature: sentV3(request),
      clientSecret,
      method: request.method,
      url: request.url,
      requestBody: request.body,
      timestamp: Number(request.headers['x-hubspot-request-timestamp']),
    });
    expect(verdict).toBe(true);
  });

  test('made by the integration itself says so', async () => {
    const receiver = await startReceiver();
    const account = await sendingAccount(receiver);
    await officialClient(account).crm.contacts.basicApi.create({
      properties: { email: 'a@b.example', city: 'York' },
    });
    await account.deliveries.idle();
    const expected = { changeSource: 'INTEGRATION', sourceId: String(appId), occurredAt: testNow };
    expect(allEvents(receiver)).toMatchObject([expected, expected]);
  });

  test('that changes nothing sends nothing', async () => {
    const receiver = await startReceiver();
    const account = await sendingAccount(receiver);
    const { id } = account.contacts.create({ email: 'a@b.example', city: 'York' });
    account.contacts.update(id, { city: 'York', phone: '2' });
    account.contacts.update(id, { city: '' });
    await account.deliveries.idle();
    expect(cities(receiver)).toEqual(['York', '']);
  });

  test('travels with others, a hundred events to a request', async () => {
    const receiver = await startReceiver();
    const account = await sendingAccount(receiver);
    for (let n = 0; n < 120; n += 1) account.contacts.create({ email: `lead${n}@b.example`, city: `${n}` });
    await account.deliveries.idle();
    const sizes = receiver.requests.map((request) => eventsOf(request).length);
    expect(sizes.toSorted((a, b) => a - b)).toEqual([40, 100, 100]);
    expect(new Set(allEvents(receiver).map((event) => event.eventId)).size).toBe(240);
  });
});

describe('a delivery that fails', () => {
  test.each([
    ['a server error', { status: 500 }],
    ['a refusal', { status: 401 }],
    ['a redirect', { status: 302, headers: { location: '/elsewhere' } }],
    ['a broken connection', { status: 'silence' as const }],
  ])('with %s is made again with the next attempt number and a fresh signature', async (_, answer) => {
    const receiver = await startReceiver();
    receiver.answerWith(answer, answer);
    const account = await sendingAccount(receiver);
    account.contacts.create({ email: 'a@b.example' });
    await account.deliveries.idle();
    expect(allEvents(receiver).map((event) => event.attemptNumber)).toEqual([0, 1, 2]);
    expect(new Set(allEvents(receiver).map((event) => event.eventId)).size).toBe(1);
    for (const request of receiver.requests) expect(sentV3(request)).toBe(expectedV3(clientSecret, request));
    expect(account.deliveries.all()).toMatchObject([{ state: 'delivered', attempt: 2 }]);
  });

  test('ten times over is given up', async () => {
    const receiver = await startReceiver();
    receiver.answerWith(...Array.from({ length: 11 }, () => ({ status: 503 })));
    const account = await startTestAccount({
      subscriptions,
      webhookTarget: receiver.url,
      firstRetryDelay: 0,
    });
    account.contacts.create({ email: 'a@b.example' });
    await account.deliveries.idle();
    expect(receiver.requests).toHaveLength(11);
    expect(account.deliveries.all()).toMatchObject([{ state: 'given-up', answer: '503' }]);
  });
});

describe('deliveries that a test holds', () => {
  test('come twice when duplicated', async () => {
    const receiver = await startReceiver();
    const account = await sendingAccount(receiver);
    account.deliveries.hold();
    account.contacts.create({ email: 'a@b.example', city: 'York' });
    account.deliveries.duplicateHeld();
    account.deliveries.release();
    await account.deliveries.idle();
    const ids = allEvents(receiver).map((event) => event.eventId);
    expect([ids.length, new Set(ids).size]).toEqual([4, 2]);
  });

  test('come in another order when shuffled, the same for the same seed', async () => {
    const orders = await Promise.all(
      [7, 7, 8].map(async (seed) => {
        const receiver = await startReceiver();
        const account = await sendingAccount(receiver);
        account.deliveries.hold();
        for (const city of ['1', '2', '3', '4', '5', '6'])
          account.contacts.create({ email: `${city}@b.example`, city });
        account.deliveries.shuffleHeld(seed);
        account.deliveries.release();
        await account.deliveries.idle();
        return cities(receiver);
      }),
    );
    expect(orders[0]?.toSorted()).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(orders[0]).toEqual(orders[1]);
    expect(orders[0]).not.toEqual(orders[2]);
  });
});

test('what was not delivered goes on after a restart, in the order it happened', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'treaty-hubspot-'));
  const receiver = await startReceiver();
  const first = await sendingAccount(receiver, join(folder, 'hubspot.db'));
  const { id } = first.contacts.create({ email: 'a@b.example', city: 'Leeds' });
  await first.deliveries.idle();
  first.deliveries.hold();
  first.contacts.update(id, { city: 'York' });
  first.contacts.update(id, { city: 'Ripon' });
  await first.close();

  const second = await sendingAccount(receiver, join(folder, 'hubspot.db'));
  second.contacts.update(id, { city: 'Selby' });
  await second.deliveries.idle();
  expect(cities(receiver)).toEqual(['Leeds', 'York', 'Ripon', 'Selby']);
  expect(new Set(allEvents(receiver).map((event) => event.eventId)).size).toBe(5);
  await second.close();
  await rm(folder, { recursive: true });
});
