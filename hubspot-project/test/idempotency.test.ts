import { expect, test } from '@jest/globals';
import { openCardSession } from '../src/app/cards/session/card-session.ts';
import { fakeCardClient } from './support/fake-card-client.ts';
import { fakePlatform } from './support/fake-platform.ts';
import { exampleCard } from './support/example-card.ts';

const card = exampleCard('awaiting-review');

/** A session in which no decision can be saved. */
const started = async () => {
  const client = fakeCardClient();
  const platform = fakePlatform();
  client.answer({ load: () => ({ kind: 'card', card }) });
  const session = openCardSession(client, platform);
  session.start();
  await platform.advance(0);
  const keys = () => client.saves.map(({ idempotencyKey }) => idempotencyKey);
  const act = async (...steps: readonly (() => void)[]) => {
    for (const step of steps) step();
    await platform.advance(0);
  };
  return { client, session, keys, act, actions: session.actions };
};

test('the same choice keeps its idempotency key, however it is retried', async () => {
  const { keys, act, actions } = await started();
  await act(actions.accept);
  await act(actions.retry);
  await act(actions.accept);
  expect(new Set(keys())).toEqual(new Set(['key-number-1']));
  expect(keys()).toHaveLength(3);
});

test('another choice has another idempotency key', async () => {
  const { keys, act, actions } = await started();
  const reject = (reason: string, detail: string) =>
    act(
      () => actions.chooseReason(reason),
      () => actions.enterDetail(detail),
      actions.reject,
    );
  actions.startRejection();
  await reject('wrong_company_size', '12');
  await reject('wrong_company_size', '13');
  await reject('wrong_icp', 'Industry');
  await reject('wrong_icp', 'Industry');
  expect(keys()).toEqual(['key-number-1', 'key-number-2', 'key-number-3', 'key-number-3']);
});

test('a choice that was discarded and made again is a new decision', async () => {
  const { keys, act, actions } = await started();
  await act(actions.accept);
  await act(actions.discard, actions.accept);
  expect(keys()).toEqual(['key-number-1', 'key-number-2']);
});

test('a rejection is sent for the cycle on show when it was started', async () => {
  const { client, act, actions } = await started();
  actions.startRejection();
  actions.chooseReason('wrong_persona');
  client.answer({ load: () => ({ kind: 'card', card: exampleCard('rejected-before') }) });
  await act(actions.refresh);
  await act(actions.reject);
  expect(client.saves).toMatchObject([{ cycle: 1, reason: 'wrong_persona' }]);
});

test('a blank detail counts as none', async () => {
  const { client, session, act, actions } = await started();
  actions.startRejection();
  actions.chooseReason('wrong_company_size');
  actions.enterDetail('   ');
  await act(actions.reject);
  expect(client.saves).toEqual([]);
  expect(session.state().draft?.isDetailMissing).toBe(true);
});
