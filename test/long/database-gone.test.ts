import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openHouse, type House } from '../support/house.ts';
import { makeContact, makeQualified, requestDemo } from '../support/lead-makers.ts';
import { pollUntil } from '../support/poll-until.ts';
import { askCard, decideInHubSpot, handoffRecord } from '../support/reps.ts';
import { startPostgres, type PostgresServer } from '../support/server-databases.ts';

describe('the database server is stopped and started again', () => {
  let server: PostgresServer;
  let house: House | undefined;
  let contactId: string;
  const here = (): House => {
    if (house === undefined) throw new Error('the house is open only while tests run');
    return house;
  };
  beforeAll(async () => {
    server = await startPostgres();
    house = await openHouse({ databaseUrl: await server.database('gone') });
    ({ contactId } = await makeQualified(house, 'before@outage.example'));
    await server.stop();
  }, 60_000);
  afterAll(async () => {
    await house?.close();
    await server.close();
  }, 30_000);

  test('readiness is red while the process lives on', async () => {
    const readiness = await fetch(`${here().url}/readyz`);
    expect(readiness.status).toBe(503);
    expect(await readiness.json()).toMatchObject({ ready: false, database: 'down' });
    expect((await fetch(`${here().url}/healthz`)).status).toBe(200);
  });

  test('what needs the database is refused with a problem that says to try again', async () => {
    const refused = await here().post('/v1/activities', {
      email: 'before@outage.example',
      type: 'pricing_page_visit',
      sourceKey: 'visit-1',
    });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({ code: 'database_unavailable' });
    expect(await askCard(here(), contactId)).toMatchObject({ status: 503 });
    const decision = await decideInHubSpot(here(), contactId, { cycle: 1, verdict: 'accepted' });
    expect(decision).toMatchObject({ status: 503 });
  });

  test('HubSpot’s messages of that time are not lost, and work goes on by itself', async () => {
    requestDemo(here(), makeContact(here(), 'during@outage.example'));
    await server.start();
    await pollUntil('readiness', async () => (await fetch(`${here().url}/readyz`)).status === 200, 30_000);
    const lead = await pollUntil('the lead', () => here().findLead('during@outage.example'), 30_000);
    const card = async () => (await here().card(lead.id)).situation === 'awaiting_review';
    await pollUntil('the review', card, 30_000);
    expect(handoffRecord(here(), `${lead.id}:1`)).toMatchObject({ Status__c: 'MQL: Awaiting Review' });
  }, 60_000);

  test('a decision that could not be kept is kept when it is sent again', async () => {
    const decision = await decideInHubSpot(here(), contactId, { cycle: 1, verdict: 'accepted' });
    expect(decision).toMatchObject({ status: 200, body: { saved: true } });
    await here().rest();
    expect(await here().findLead('before@outage.example')).toMatchObject({ stage: 'SAL' });
  }, 30_000);
});
