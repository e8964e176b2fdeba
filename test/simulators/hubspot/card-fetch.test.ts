import { afterEach, describe, expect, test } from '@jest/globals';
import { expectedV3, sentV3 } from './support/check-signature.ts';
import { startReceiver, stopReceivers, type Receiver } from './support/receiver.ts';
import { appId, clientSecret, closeAccounts, portalId, startTestAccount } from './support/test-account.ts';

afterEach(async () => {
  await closeAccounts();
  await stopReceivers();
});

const user = { id: 77, email: 'rep@us.example' };
const accountFor = (receiver: Receiver) => startTestAccount({ permittedOrigins: [receiver.url] });
const json = (status: number, body: unknown) => ({ status, body: JSON.stringify(body) });

describe('a request of the card', () => {
  test('says who asks, is signed, and brings the answer back', async () => {
    const receiver = await startReceiver();
    receiver.answerWith(json(200, { stage: 'mql' }));
    const account = await accountFor(receiver);
    const answer = await account.cardFetch({
      method: 'POST',
      url: `${receiver.url}/hubspot/cards/contacts/101?since=4`,
      body: { verdict: 'accepted' },
      user,
    });
    const request = receiver.requests[0];
    if (request === undefined) throw new Error('nothing was sent');
    expect(answer).toEqual({ status: 200, body: { stage: 'mql' } });
    expect(request.url).toContain('?since=4&userId=77&userEmail=rep%40us.example&');
    expect(request.url).toContain(`portalId=${portalId}&appId=${appId}`);
    expect(request.body).toBe('{"verdict":"accepted"}');
    expect(sentV3(request)).toBe(expectedV3(clientSecret, request));
  });

  test('brings an error of the server back as it is', async () => {
    const receiver = await startReceiver();
    receiver.answerWith(json(409, { title: 'cycle closed' }));
    const account = await accountFor(receiver);
    const answer = await account.cardFetch({ method: 'GET', url: receiver.url, user });
    expect(answer).toEqual({ status: 409, body: { title: 'cycle closed' } });
    expect(receiver.requests).toHaveLength(1);
  });

  test.each([
    ['a server error', json(503, {})],
    ['a broken connection', { status: 'silence' as const }],
  ])('is made twice, and only twice, after %s', async (_, failure) => {
    const receiver = await startReceiver();
    receiver.answerWith(failure, json(200, {}), failure, failure);
    const account = await accountFor(receiver);
    const request = { method: 'POST', url: receiver.url, body: { key: 'd1' }, user };
    expect(await account.cardFetch(request)).toMatchObject({ status: 200 });
    expect(receiver.requests.map(({ body }) => body)).toEqual(['{"key":"d1"}', '{"key":"d1"}']);
    expect((await account.cardFetch(request)).status).toBeGreaterThanOrEqual(500);
    expect(receiver.requests).toHaveLength(4);
  });

  test('goes to permitted origins only, with no header but Authorization, up to a megabyte each way', async () => {
    const receiver = await startReceiver();
    const account = await accountFor(receiver);
    const ask = { method: 'POST', url: receiver.url, user };
    const refused = { status: 400, body: { status: 'error', category: 'VALIDATION_ERROR' } };
    const large = 'x'.repeat(1_048_577);
    expect(await account.cardFetch({ ...ask, url: 'https://elsewhere.example/' })).toMatchObject(refused);
    expect(await account.cardFetch({ ...ask, headers: { 'X-Mine': '1' } })).toMatchObject(refused);
    expect(await account.cardFetch({ ...ask, body: { large } })).toMatchObject(refused);
    expect(receiver.requests).toEqual([]);
    receiver.answerWith(json(200, large));
    expect(await account.cardFetch({ ...ask, headers: { authorization: 'mine' } })).toMatchObject(refused);
    expect(receiver.requests[0]?.headers.authorization).toBe('mine');
  });
});

test("the proxy's HTTP face wraps success and failure as HubSpot's does", async () => {
  const receiver = await startReceiver();
  receiver.answerWith(json(200, { stage: 'mql' }), json(422, { title: 'say why' }));
  const account = await accountFor(receiver);
  const call = async (): Promise<{ status: number; body: unknown }> => {
    const query = 'userId=77&userEmail=rep%40us.example';
    const response = await fetch(
      `${account.url}/api/crm-extensibility/execution/internal/v3/proxy?${query}`,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          requestUri: `${receiver.url}/card`,
          method: 'GET',
          requestTimeoutMillis: 5_000,
        }),
      },
    );
    return { status: response.status, body: await response.json() };
  };
  expect(await call()).toMatchObject({
    status: 200,
    body: { status: 'success', responseBody: { stage: 'mql' }, context: { appServerStatusCode: ['200'] } },
  });
  expect(await call()).toMatchObject({
    status: 200,
    body: {
      status: 'error',
      category: 'BAD_GATEWAY',
      responseBody: { title: 'say why' },
      context: { appServerStatusCode: ['422'] },
    },
  });
  expect(receiver.requests[0]?.url).toContain('userId=77');
});
