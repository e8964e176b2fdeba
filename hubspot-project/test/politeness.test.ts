import { expect, test } from '@jest/globals';
import { openCardSession } from '../src/app/cards/session/card-session.ts';
import { fakeExchange } from './support/fake-exchange.ts';
import { fakePlatform } from './support/fake-platform.ts';
import { workedCard } from './support/worked-card.ts';

const second = 1_000;
const minute = 60 * second;
const card = workedCard('awaiting-review');

const started = async (random?: number) => {
  const exchange = fakeExchange();
  const platform = fakePlatform(random);
  exchange.answer({
    ask: () => (exchange.asked.at(-1) === card.version ? { kind: 'unchanged' } : { kind: 'card', card }),
    send: () => ({ kind: 'saved', card: workedCard('settling') }),
  });
  const session = openCardSession(exchange, platform);
  const stop = session.start();
  await platform.advance(0);
  return { exchange, platform, session, stop };
};

test('the card is asked for once when it is opened', async () => {
  const { exchange, session } = await started();
  expect(exchange.asked).toEqual([null]);
  expect(session.state().reading).toMatchObject({ kind: 'ready', card });
});

test('while nothing happens it is asked for every thirty seconds, with the version that is held', async () => {
  const { exchange, platform } = await started();
  await platform.advance(2 * minute);
  expect(exchange.asked).toEqual([null, card.version, card.version, card.version, card.version]);
});

test.each([
  ['soonest', 0, 24],
  ['latest', 0.999, 35.99],
])('the pauses are spread: at the %s', async (_, random, seconds) => {
  const { exchange, platform } = await started(random);
  await platform.advance(seconds * second - 100);
  expect(exchange.asked).toHaveLength(1);
  await platform.advance(200);
  expect(exchange.asked).toHaveLength(2);
});

test('after an action it is asked for every five seconds for a minute, then calmly again', async () => {
  const { exchange, platform, session } = await started();
  session.actions.accept();
  await platform.advance(minute);
  expect(exchange.asked).toHaveLength(1 + 12);
  await platform.advance(minute);
  expect(exchange.asked).toHaveLength(1 + 12 + 2);
});

test('what did not change is kept, as the same card, and is newer all the same', async () => {
  const { platform, session } = await started();
  const before = session.state().reading;
  await platform.advance(30 * second);
  const after = session.state().reading;
  if (before.kind !== 'ready' || after.kind !== 'ready') throw new Error('there is no card');
  expect(after.card).toBe(before.card);
  expect(after.asOf).toBe(30 * second);
});

test('time goes on for the countdown although nobody answers', async () => {
  const { exchange, platform, session } = await started();
  const failure = { kind: 'unreachable', text: 'Nobody answers.', id: null } as const;
  exchange.answer({ ask: () => ({ kind: 'failed', failure }) });
  await platform.advance(30 * second);
  expect(session.state()).toMatchObject({ now: 30 * second, reading: { asOf: 0, trouble: failure } });
});

test('a record that is left is not asked about any more', async () => {
  const { exchange, platform, stop } = await started();
  stop();
  await platform.advance(10 * minute);
  expect(exchange.asked).toHaveLength(1);
  expect(platform.waiting()).toBe(0);
});

test('an answer that comes after the record was left sets no timer', async () => {
  const exchange = fakeExchange();
  const platform = fakePlatform();
  const answer = Promise.withResolvers<{ kind: 'card'; card: typeof card }>();
  exchange.answer({ ask: () => answer.promise });
  const session = openCardSession(exchange, platform);
  session.start()();
  answer.resolve({ kind: 'card', card });
  await platform.advance(0);
  expect(platform.waiting()).toBe(0);
  expect(session.state().reading).toEqual({ kind: 'loading' });
});

test('after half an hour in which nothing happened the card rests until somebody asks for it', async () => {
  const { exchange, platform, session } = await started();
  await platform.advance(40 * minute);
  const asked = exchange.asked.length;
  expect(session.state().isResting).toBe(true);
  await platform.advance(60 * minute);
  expect(exchange.asked).toHaveLength(asked);
  session.actions.refresh();
  await platform.advance(0);
  expect(exchange.asked).toHaveLength(asked + 1);
  expect(session.state().isResting).toBe(false);
});

test('there is never more than one timer, whatever is pressed', async () => {
  const { platform, session } = await started();
  session.actions.refresh();
  session.actions.refresh();
  session.actions.accept();
  await platform.advance(second);
  expect(platform.waiting()).toBe(1);
});

test('an answer to an asking before a verdict does not undo what the verdict showed', async () => {
  const { exchange, platform, session } = await started();
  const late = Promise.withResolvers<{ kind: 'card'; card: typeof card }>();
  exchange.answer({ ask: () => late.promise });
  session.actions.refresh();
  session.actions.accept();
  await platform.advance(0);
  late.resolve({ kind: 'card', card });
  await platform.advance(0);
  expect(session.state().reading).toMatchObject({ card: { version: workedCard('settling').version } });
});
