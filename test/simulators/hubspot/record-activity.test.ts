import { afterEach, expect, test } from '@jest/globals';
import { expectedV2, sentV2 } from './support/check-signature.ts';
import { startReceiver, stopReceivers, type ReceivedRequest } from './support/receiver.ts';
import { clientSecret, closeAccounts, portalId, startTestAccount, testNow } from './support/test-account.ts';

afterEach(async () => {
  await closeAccounts();
  await stopReceivers();
});

const workflowAccount = async () => {
  const receiver = await startReceiver();
  const account = await startTestAccount({ actionTarget: `${receiver.url}/hubspot/actions/record-activity` });
  const { id } = account.contacts.create({ email: 'a@b.example' });
  return { receiver, account, id };
};

const bodyOf = (request: ReceivedRequest | undefined): unknown => JSON.parse(request?.body ?? 'null');

test('a workflow records an activity with a request signed v2', async () => {
  const { receiver, account, id } = await workflowAccount();
  const activity = { type: 'pricing_page_visit', occurredAt: testNow, sourceKey: 'visit-1' };
  const callbackId = account.workflows.recordActivity({ contactId: id, ...activity });
  await account.deliveries.idle();
  const request = receiver.requests[0];
  expect(bodyOf(request)).toMatchObject({
    callbackId,
    origin: { portalId, actionDefinitionId: 1, actionDefinitionVersion: 1 },
    context: { source: 'WORKFLOWS', workflowId: 1 },
    object: { objectId: Number(id), objectType: 'CONTACT', properties: { email: 'a@b.example' } },
    inputFields: {
      type: 'pricing_page_visit',
      occurredAt: '2026-02-03T10:00:00.000Z',
      sourceKey: 'visit-1',
    },
  });
  if (request === undefined) throw new Error('nothing was sent');
  expect(request.headers['x-hubspot-signature-version']).toBe('v2');
  expect(sentV2(request)).toBe(expectedV2(clientSecret, request));
});

test('an activity of unknown time and source is sent without them', async () => {
  const { receiver, account, id } = await workflowAccount();
  account.workflows.recordActivity({ contactId: id, type: 'email_click' });
  await account.deliveries.idle();
  expect(bodyOf(receiver.requests[0])).toHaveProperty('inputFields', { type: 'email_click' });
});

test.each([
  ['an action that met a server error is tried again', { status: 500 }, 2, 'delivered'],
  ['so is one told to wait', { status: 429, headers: { 'retry-after': '5' } }, 2, 'delivered'],
  ['one that was refused is not', { status: 422 }, 1, 'given-up'],
])('%s', async (_, answer, requests, state) => {
  const { receiver, account, id } = await workflowAccount();
  receiver.answerWith(answer);
  account.workflows.recordActivity({ contactId: id, type: 'email_click' });
  await account.deliveries.idle();
  expect(receiver.requests).toHaveLength(requests);
  expect(new Set(receiver.requests.map(({ body }) => body)).size).toBe(1);
  expect(account.deliveries.all()).toMatchObject([{ kind: 'action', state }]);
});
