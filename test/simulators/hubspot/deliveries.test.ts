import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expectedV3, sentV3 } from './support/check-signature.ts';
import { startReceiver, stopReceivers } from './support/receiver.ts';
import { allEvents, cities, sendingAccount, subscriptions } from './support/sent-events.ts';
import { clientSecret, closeAccounts, startTestAccount } from './support/test-account.ts';

afterEach(async () => {
  await closeAccounts();
  await stopReceivers();
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

describe('after a restart', () => {
  const inFolder = async (work: (dataFile: string) => Promise<void>): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'treaty-hubspot-'));
    await work(join(folder, 'hubspot.db'));
    await closeAccounts();
    await rm(folder, { recursive: true });
  };

  test('what was not delivered goes on, in the order it happened', () =>
    inFolder(async (dataFile) => {
      const receiver = await startReceiver();
      const first = await sendingAccount(receiver, dataFile);
      const { id } = first.contacts.create({ email: 'a@b.example', city: 'Leeds' });
      await first.deliveries.idle();
      first.deliveries.hold();
      first.contacts.update(id, { city: 'York' });
      first.contacts.update(id, { city: 'Ripon' });
      await first.close();

      const second = await sendingAccount(receiver, dataFile);
      second.contacts.update(id, { city: 'Selby' });
      await second.deliveries.idle();
      expect(cities(receiver)).toEqual(['Leeds', 'York', 'Ripon', 'Selby']);
      expect(new Set(allEvents(receiver).map((event) => event.eventId)).size).toBe(5);
    }));

  test('a request that nobody had answered is made again, as if for the first time', () =>
    inFolder(async (dataFile) => {
      const receiver = await startReceiver();
      receiver.answerWith({ status: 'never' });
      const first = await sendingAccount(receiver, dataFile);
      first.contacts.create({ email: 'a@b.example', city: 'York' });
      const deadline = Date.now() + 2_000;
      while (receiver.requests.length === 0 && Date.now() < deadline) await setImmediate();
      await first.close();

      const second = await sendingAccount(receiver, dataFile);
      await second.deliveries.idle();
      expect(cities(receiver)).toEqual(['York', 'York']);
      expect(new Set(allEvents(receiver).map((event) => event.attemptNumber))).toEqual(new Set([0]));
    }));
});
