import { afterEach, expect, jest, test } from '@jest/globals';
import { createCardClient } from '../src/app/cards/api/card-client.ts';
import { contactId, origin } from './support/open-card.tsx';
import { networkError, problemResponse, fakeMiddleware } from './support/fake-middleware.ts';
import { exampleCard } from './support/example-card.ts';

afterEach(() => void jest.restoreAllMocks());

const address = `${origin}/hubspot/cards/contacts/${contactId}`;
const card = exampleCard('awaiting-review');
const acceptance = { idempotencyKey: 'key-number-1', cycle: 1, verdict: 'accepted' } as const;

const client = () => ({ middleware: fakeMiddleware(card), ...createCardClient(origin, contactId) });

test('the card is loaded from the contact’s URL, with a timeout of fifteen seconds', async () => {
  const { middleware, load } = client();
  expect(await load(null)).toEqual({ kind: 'card', card });
  expect(middleware.calls).toEqual([{ method: 'GET', url: address, timeout: 15_000, body: undefined }]);
});

test('the loaded version is part of the query, because a card cannot send headers', async () => {
  const { middleware, load } = client();
  await load('a b&c');
  expect(middleware.calls[0]?.url).toBe(`${address}?since=a%20b%26c`);
});

test('an unchanged card is recognised', async () => {
  const { middleware, load } = client();
  middleware.onLoad(() => new Response(JSON.stringify({ unchanged: true, version: card.version })));
  expect(await load(card.version)).toEqual({ kind: 'unchanged' });
});

test('a decision is posted to the same URL', async () => {
  const { middleware, save } = client();
  expect(await save(acceptance)).toEqual({ kind: 'saved', card });
  expect(middleware.calls).toEqual([{ method: 'POST', url: address, timeout: 15_000, body: acceptance }]);
});

const refusal = { kind: 'refused', text: 'The database does not answer.', id: 'problem-1' };

test('a problem document becomes the failure', async () => {
  const { middleware, load, save } = client();
  const refuse = () => problemResponse(503, 'database_unavailable', refusal.text);
  middleware.onLoad(refuse);
  middleware.onSave(refuse);
  expect(await load(null)).toEqual({ kind: 'failed', failure: refusal });
  expect(await save(acceptance)).toEqual({ kind: 'failed', failure: refusal });
});

test('a problem document is recognised when HubSpot’s proxy wraps it in a successful response', async () => {
  const { middleware, load } = client();
  middleware.onLoad(async () => {
    const responseBody: unknown = await problemResponse(503, 'database_unavailable', refusal.text).json();
    return new Response(JSON.stringify({ status: 'error', category: 'BAD_GATEWAY', responseBody }));
  });
  expect(await load(null)).toEqual({ kind: 'failed', failure: refusal });
});

test.each([
  ['the network fails', networkError],
  ['the response is not JSON', () => new Response('<html>')],
  [
    'HubSpot itself refuses the request',
    () => new Response('{"status":"error","category":"RATE_LIMITS"}', { status: 429 }),
  ],
  ['the response is something else', () => new Response('[1]')],
])('when %s, the middleware counts as unreachable', async (_, answer) => {
  const { middleware, load, save } = client();
  middleware.onLoad(answer);
  middleware.onSave(answer);
  expect(await load(null)).toMatchObject({ kind: 'failed', failure: { kind: 'unreachable', id: null } });
  expect(await save(acceptance)).toMatchObject({ kind: 'failed', failure: { kind: 'unreachable' } });
});
