import { afterEach, expect, jest, test } from '@jest/globals';
import { createCardExchange } from '../src/app/cards/exchange/card-exchange.ts';
import { contactId, origin } from './support/open-card.tsx';
import { offline, refuses, standIn } from './support/stand-in.ts';
import { workedCard } from './support/worked-card.ts';

afterEach(() => void jest.restoreAllMocks());

const address = `${origin}/hubspot/cards/contacts/${contactId}`;
const card = workedCard('awaiting-review');
const acceptance = { idempotencyKey: 'key-number-1', cycle: 1, verdict: 'accepted' } as const;

const exchange = () => ({ middleware: standIn(card), ...createCardExchange(origin, contactId) });

test('the card is asked for at the contact’s address, for at most fifteen seconds', async () => {
  const { middleware, ask } = exchange();
  expect(await ask(null)).toEqual({ kind: 'card', card });
  expect(middleware.calls).toEqual([{ method: 'GET', url: address, timeout: 15_000, body: undefined }]);
});

test('the version that is held goes along in the address, for a card may send no headers', async () => {
  const { middleware, ask } = exchange();
  await ask('a b&c');
  expect(middleware.calls[0]?.url).toBe(`${address}?since=a%20b%26c`);
});

test('that nothing changed is understood', async () => {
  const { middleware, ask } = exchange();
  middleware.onAsk(() => new Response(JSON.stringify({ unchanged: true, version: card.version })));
  expect(await ask(card.version)).toEqual({ kind: 'unchanged' });
});

test('a verdict is posted to the same address', async () => {
  const { middleware, send } = exchange();
  expect(await send(acceptance)).toEqual({ kind: 'saved', card });
  expect(middleware.calls).toEqual([{ method: 'POST', url: address, timeout: 15_000, body: acceptance }]);
});

const refusal = { kind: 'refused', text: 'The database does not answer.', id: 'problem-1' };

test('a refusal speaks for itself', async () => {
  const { middleware, ask, send } = exchange();
  const refuse = () => refuses(503, 'database_unavailable', refusal.text);
  middleware.onAsk(refuse);
  middleware.onVerdict(refuse);
  expect(await ask(null)).toEqual({ kind: 'failed', failure: refusal });
  expect(await send(acceptance)).toEqual({ kind: 'failed', failure: refusal });
});

test('a refusal is understood as well when HubSpot’s proxy wraps it in a success', async () => {
  const { middleware, ask } = exchange();
  middleware.onAsk(async () => {
    const responseBody: unknown = await refuses(503, 'database_unavailable', refusal.text).json();
    return new Response(JSON.stringify({ status: 'error', category: 'BAD_GATEWAY', responseBody }));
  });
  expect(await ask(null)).toEqual({ kind: 'failed', failure: refusal });
});

test.each([
  ['nobody is reached', offline],
  ['the answer is no JSON', () => new Response('<html>')],
  [
    'HubSpot itself refuses',
    () => new Response('{"status":"error","category":"RATE_LIMITS"}', { status: 429 }),
  ],
  ['the answer is something else', () => new Response('[1]')],
])('when %s, the middleware counts as not reached', async (_, answer) => {
  const { middleware, ask, send } = exchange();
  middleware.onAsk(answer);
  middleware.onVerdict(answer);
  expect(await ask(null)).toMatchObject({ kind: 'failed', failure: { kind: 'unreachable', id: null } });
  expect(await send(acceptance)).toMatchObject({ kind: 'failed', failure: { kind: 'unreachable' } });
});
