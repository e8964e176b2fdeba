import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createHttpClient } from '../../../middleware/src/adapters/http-client/http-client.ts';
import { createSalesforce } from '../../../middleware/src/adapters/salesforce/salesforce.ts';
import type { Salesforce } from '../../../middleware/src/services/ports/salesforce.ts';
import { createManualClock } from '../http-client/manual-clock.ts';
import { json, startTestServer, type Reply, type TestServer } from '../http-client/test-server.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** An org that logs anybody in and answers everything else with the reply. */
const orgAnswering = async (
  reply: Reply | null,
  instance?: string,
): Promise<{ salesforce: Salesforce; server: TestServer }> => {
  const server: TestServer = await startTestServer(({ url }) =>
    url === '/services/oauth2/token'
      ? json({ access_token: 'token', instance_url: instance ?? server.url })
      : reply,
  );
  servers.push(server);
  const clock = createManualClock();
  const http = createHttpClient({
    system: 'salesforce',
    // Only silence is to run into it.
    timeout: reply === null ? 1_000 : 20_000,
    budget: { calls: 100, per: 1_000 },
    clock,
  });
  const credentials = { loginUrl: server.url, clientId: 'app', username: 'me@x.example', privateKey };
  return { salesforce: createSalesforce({ http, clock, apiVersion: '66.0', ...credentials }), server };
};

describe('an answer that is not what an org sends', () => {
  test.each([
    [
      'half an answer',
      { headers: { 'content-type': 'application/json' }, body: '{"totalSize":1,"done":true,"rec' },
    ],
    ['a page of a proxy', { headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }],
    ['nothing at all', { status: 204 }],
    ['another shape', json({ records: 'none' })],
    ['a record that lacks a field', json({ totalSize: 1, done: true, records: [{ Id: '1' }] })],
  ])('%s is worth another try', async (_, reply) => {
    const { salesforce } = await orgAnswering(reply);
    await expect(salesforce.readHandoff('L1:1')).rejects.toMatchObject({
      errorClass: 'wait',
      code: 'UNEXPECTED_ANSWER',
    });
  });

  test('a call that never ends is cut off', async () => {
    const { salesforce } = await orgAnswering(null);
    await expect(salesforce.probe()).rejects.toMatchObject({ errorClass: 'wait', code: 'TIMEOUT' });
  });

  test('a redirect is not followed, so our token goes nowhere else', async () => {
    const { salesforce, server } = await orgAnswering({ status: 302, headers: { location: '/elsewhere' } });
    await expect(salesforce.probe()).rejects.toMatchObject({ errorClass: 'alarm', code: 'REDIRECT' });
    expect(server.seen.map(({ url }) => url)).not.toContain('/elsewhere');
  });
});

test('a write tells the org to keep its assignment rules off the owner that routing chose', async () => {
  const { salesforce, server } = await orgAnswering(
    json({ id: 'a00000000000001', success: true, errors: [] }),
  );
  await salesforce.writeHandoff('L1:1', { cycle: 1 });
  expect(server.seen[1]).toMatchObject({
    method: 'PATCH',
    url: '/services/data/v66.0/sobjects/Treaty_Handoff__c/Handoff_Key__c/L1%3A1',
    headers: {
      authorization: 'Bearer token',
      'sforce-auto-assign': 'FALSE',
      'sforce-call-options': 'client=treaty',
      'content-type': 'application/json',
    },
    body: '{"Cycle__c":1}',
  });
});

test.each(['http://org.my.salesforce.com', 'https://salesforce.com.evil.example', 'https://10.0.0.7'])(
  'a login that leads to %s gets no further: the token stays with Salesforce',
  async (instance) => {
    const { salesforce } = await orgAnswering(json({}), instance);
    await expect(salesforce.probe()).rejects.toMatchObject({
      errorClass: 'alarm',
      code: 'FOREIGN_INSTANCE',
    });
  },
);
