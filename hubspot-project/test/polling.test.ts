import { expect, test } from '@jest/globals';
import { openCardSession } from '../src/app/cards/session/card-session.ts';
import { fakeCardClient } from './support/fake-card-client.ts';
import { fakePlatform } from './support/fake-platform.ts';
import { exampleCard } from './support/example-card.ts';

const second = 1_000;
const minute = 60 * second;
const card = exampleCard('awaiting-review');

const started = async (random?: number) => {
  const client = fakeCardClient();
  const platform = fakePlatform(random);
  client.answer({
    load: () => (client.loads.at(-1) === card.version ? { kind: 'unchanged' } : { kind: 'card', card }),
    save: () => ({ kind: 'saved', card: exampleCard('settling') }),
  });
  const session = openCardSession(client, platform);
  const stop = session.start();
  await platform.advance(0);
  return { client, platform, session, stop };
};

test('the card is loaded once when it is opened', async () => {
  const { client, session } = await started();
  expect(client.loads).toEqual([null]);
  expect(session.state().loaded).toMatchObject({ kind: 'ready', card });
});

test('while nothing happens it is polled every thirty seconds, with the loaded version', async () => {
  const { client, platform } = await started();
  await platform.advance(2 * minute);
  expect(client.loads).toEqual([null, card.version, card.version, card.version, card.version]);
});

test.each([
  ['soonest', 0, 24],
  ['latest', 0.999, 35.99],
])('polls are spread: at the %s', async (_, random, seconds) => {
  const { client, platform } = await started(random);
  await platform.advance(seconds * second - 100);
  expect(client.loads).toHaveLength(1);
  await platform.advance(200);
  expect(client.loads).toHaveLength(2);
});

test('after an action it is polled every five seconds for a minute, then at the normal interval', async () => {
  const { client, platform, session } = await started();
  session.actions.accept();
  await platform.advance(minute);
  expect(client.loads).toHaveLength(1 + 12);
  await platform.advance(minute);
  expect(client.loads).toHaveLength(1 + 12 + 2);
});

test('an unchanged card is kept, with a new time', async () => {
  const { platform, session } = await started();
  const before = session.state().loaded;
  await platform.advance(30 * second);
  const after = session.state().loaded;
  if (before.kind !== 'ready' || after.kind !== 'ready') throw new Error('there is no card');
  expect(after.card).toBe(before.card);
  expect(after.asOf).toBe(30 * second);
});

test('the countdown goes on although the middleware does not answer', async () => {
  const { client, platform, session } = await started();
  const failure = { kind: 'unreachable', text: 'Nobody answers.', id: null } as const;
  client.answer({ load: () => ({ kind: 'failed', failure }) });
  await platform.advance(30 * second);
  expect(session.state()).toMatchObject({ now: 30 * second, loaded: { asOf: 0, refreshFailure: failure } });
});

test('a closed record is not polled any more', async () => {
  const { client, platform, stop } = await started();
  stop();
  await platform.advance(10 * minute);
  expect(client.loads).toHaveLength(1);
  expect(platform.pendingTimers()).toBe(0);
});

test('a response after the record was closed sets no timer', async () => {
  const client = fakeCardClient();
  const platform = fakePlatform();
  const answer = Promise.withResolvers<{ kind: 'card'; card: typeof card }>();
  client.answer({ load: () => answer.promise });
  const session = openCardSession(client, platform);
  session.start()();
  answer.resolve({ kind: 'card', card });
  await platform.advance(0);
  expect(platform.pendingTimers()).toBe(0);
  expect(session.state().loaded).toEqual({ kind: 'loading' });
});

test('after half an hour without news polling pauses until the user refreshes', async () => {
  const { client, platform, session } = await started();
  await platform.advance(40 * minute);
  const loads = client.loads.length;
  expect(session.state().isPaused).toBe(true);
  await platform.advance(60 * minute);
  expect(client.loads).toHaveLength(loads);
  session.actions.refresh();
  await platform.advance(0);
  expect(client.loads).toHaveLength(loads + 1);
  expect(session.state().isPaused).toBe(false);
});

test('there is never more than one timer, whatever is pressed', async () => {
  const { platform, session } = await started();
  session.actions.refresh();
  session.actions.refresh();
  session.actions.accept();
  await platform.advance(second);
  expect(platform.pendingTimers()).toBe(1);
});

test('a poll that began before a decision does not undo what the decision showed', async () => {
  const { client, platform, session } = await started();
  const late = Promise.withResolvers<{ kind: 'card'; card: typeof card }>();
  client.answer({ load: () => late.promise });
  session.actions.refresh();
  session.actions.accept();
  await platform.advance(0);
  late.resolve({ kind: 'card', card });
  await platform.advance(0);
  expect(session.state().loaded).toMatchObject({ card: { version: exampleCard('settling').version } });
});
