import { expect, test } from '@jest/globals';
import { openCardSession } from '../src/app/cards/session/card-session.ts';
import { fakeExchange } from './support/fake-exchange.ts';
import { fakePlatform } from './support/fake-platform.ts';
import { workedCard } from './support/worked-card.ts';

const card = workedCard('awaiting-review');

/** A session whose verdicts do not arrive. */
const started = async () => {
  const exchange = fakeExchange();
  const platform = fakePlatform();
  exchange.answer({ ask: () => ({ kind: 'card', card }) });
  const session = openCardSession(exchange, platform);
  session.start();
  await platform.advance(0);
  const keys = () => exchange.sent.map(({ idempotencyKey }) => idempotencyKey);
  const act = async (...steps: readonly (() => void)[]) => {
    for (const step of steps) step();
    await platform.advance(0);
  };
  return { exchange, session, keys, act, actions: session.actions };
};

test('the same choice has the same key, however it is sent again', async () => {
  const { keys, act, actions } = await started();
  await act(actions.accept);
  await act(actions.sendAgain);
  await act(actions.accept);
  expect(new Set(keys())).toEqual(new Set(['key-number-1']));
  expect(keys()).toHaveLength(3);
});

test('another choice has another key', async () => {
  const { keys, act, actions } = await started();
  const reject = (reason: string, detail: string) =>
    act(
      () => actions.chooseReason(reason),
      () => actions.enterDetail(detail),
      actions.reject,
    );
  actions.beginRejection();
  await reject('wrong_company_size', '12');
  await reject('wrong_company_size', '13');
  await reject('wrong_icp', 'Industry');
  await reject('wrong_icp', 'Industry');
  expect(keys()).toEqual(['key-number-1', 'key-number-2', 'key-number-3', 'key-number-3']);
});

test('a choice that was dropped and made again is a new one', async () => {
  const { keys, act, actions } = await started();
  await act(actions.accept);
  await act(actions.drop, actions.accept);
  expect(keys()).toEqual(['key-number-1', 'key-number-2']);
});

test('a rejection goes to the cycle that was seen when it was begun', async () => {
  const { exchange, act, actions } = await started();
  actions.beginRejection();
  actions.chooseReason('wrong_persona');
  exchange.answer({ ask: () => ({ kind: 'card', card: workedCard('rejected-before') }) });
  await act(actions.refresh);
  await act(actions.reject);
  expect(exchange.sent).toMatchObject([{ cycle: 1, reason: 'wrong_persona' }]);
});

test('a blank detail counts as none', async () => {
  const { exchange, session, act, actions } = await started();
  actions.beginRejection();
  actions.chooseReason('wrong_company_size');
  actions.enterDetail('   ');
  await act(actions.reject);
  expect(exchange.sent).toEqual([]);
  expect(session.state().draft?.lacksDetail).toBe(true);
});
