import { afterEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { createHubSpot } from '../../../middleware/src/adapters/hubspot/hubspot.ts';
import { createHttpClient } from '../../../middleware/src/adapters/http-client/http-client.ts';
import type { HubSpot } from '../../../middleware/src/services/ports/hubspot.ts';
import { createManualClock } from '../http-client/manual-clock.ts';
import {
  json,
  startTestServer,
  type Reply,
  type SeenRequest,
  type TestServer,
} from '../http-client/test-server.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const hubspotAnswering = async (script: (request: SeenRequest) => Reply): Promise<HubSpot> => {
  const server = await startTestServer(script);
  servers.push(server);
  const clock = createManualClock();
  const http = createHttpClient({
    system: 'hubspot',
    timeout: 2_000,
    budget: { calls: 100, per: 1_000 },
    clock,
  });
  return createHubSpot({ http, clock, baseUrl: server.url, accessToken: 't', apiVersion: '2026-09' });
};

describe('an answer that is not what HubSpot sends', () => {
  test.each([
    ['half an answer', { body: '{"id":"101","properties":{"em' }],
    ['a page of a proxy', { headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }],
    ['nothing at all', { status: 204 }],
    ['another shape', json({ id: '101', properties: { email: 7 } })],
  ])('%s is worth another try', async (_, reply) => {
    const hubspot = await hubspotAnswering(() => reply);
    await expect(hubspot.readContact('101', ['email'])).rejects.toMatchObject({
      errorClass: 'wait',
      code: 'UNEXPECTED_ANSWER',
    });
  });

  test('a 404 of the address, not of the contact, does not make the contact missing', async () => {
    const hubspot = await hubspotAnswering(() => ({ status: 404, body: 'no such page' }));
    await expect(hubspot.readContact('101', ['email'])).rejects.toMatchObject({
      errorClass: 'alarm',
      code: '404',
    });
  });
});

const Written = z.object({ properties: z.object({ lifecyclestage: z.string() }) });

describe('an account that refuses a step backward instead of ignoring it', () => {
  test('gets it after the stage was cleared', async () => {
    let stage = 'opportunity';
    const hubspot = await hubspotAnswering(({ method, body }) => {
      if (method === 'GET') return json({ id: '101', properties: { lifecyclestage: stage } });
      const { properties } = Written.parse(JSON.parse(body));
      if (stage !== '' && properties.lifecyclestage !== '')
        return json({ status: 'error', category: 'VALIDATION_ERROR', message: 'forward only' }, 400);
      stage = properties.lifecyclestage;
      return json({ id: '101', properties });
    });
    await expect(hubspot.moveLifecycleStage('101', 'lead', {})).resolves.toBe('lead');
  });
});
