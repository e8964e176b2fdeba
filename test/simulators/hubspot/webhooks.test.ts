import { Signature } from '@hubspot/api-client';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ageOf, expectedV3, sentV3 } from './support/check-signature.ts';
import { newContact } from './support/client-inputs.ts';
import { startReceiver, stopReceivers } from './support/receiver.ts';
import { allEvents, cities, eventsOf, sendingAccount } from './support/sent-events.ts';
import {
  appId,
  clientSecret,
  closeAccounts,
  officialClient,
  portalId,
  testNow,
} from './support/test-account.ts';

afterEach(async () => {
  await closeAccounts();
  await stopReceivers();
});

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
    const isValid = Signature.isValid({
      signatureVersion: 'v3',
      signature: sentV3(request),
      clientSecret,
      method: request.method,
      url: request.url,
      requestBody: request.body,
      timestamp: Number(request.headers['x-hubspot-request-timestamp']),
    });
    expect(isValid).toBe(true);
  });

  test('made by the integration itself says so', async () => {
    const receiver = await startReceiver();
    const account = await sendingAccount(receiver);
    await officialClient(account).crm.contacts.basicApi.create(
      newContact({ email: 'a@b.example', city: 'York' }),
    );
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
