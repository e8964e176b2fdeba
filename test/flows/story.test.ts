import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LeadCard } from '@treaty/contract/lead-card';
import { steps } from '../../middleware/src/domain/handoff/handoff.ts';
import { bothEngines } from '../support/engines.ts';
import { openHouse, type House } from '../support/house.ts';
import { makeContact, requestDemo, visitPricing } from '../support/lead-makers.ts';
import { askCard, decideInSalesforce, handoffRecord, rejectInSalesforce, textOf } from '../support/reps.ts';
import { pollUntil } from '../support/poll-until.ts';

const email = 'ada@northwind.example';
const hour = 3_600_000;

describe.each(bothEngines)('a lead goes the whole way on $name', (engine) => {
  let house: House;
  let contact: string;
  let leadId: string;
  const key = (cycle: number): string => `${leadId}:${cycle}`;
  const card = (): Promise<LeadCard> => house.card(leadId);

  beforeAll(async () => {
    house = await openHouse({ databaseUrl: await engine.open() });
  }, 60_000);
  afterAll(() => house.close());

  test('a new contact is a subscriber, and a demo request makes it an MQL', async () => {
    contact = makeContact(house, email);
    await house.rest();
    const lead = await house.findLead(email);
    leadId = lead?.id ?? '';
    expect(lead).toMatchObject({ stage: 'Subscriber', status: 'Open', score: 50, cycle: 0 });

    requestDemo(house, contact);
    await house.rest();
    expect(await house.findLead(email)).toMatchObject({
      stage: 'MQL',
      status: 'MQL: Awaiting Review',
      score: 80,
      cycle: 1,
    });
  }, 30_000);

  test('the handoff took its seven steps, each with one entry of the trail, in order', async () => {
    const trail = await house.trace(leadId);
    expect(trail.filter(({ step }) => step !== null).map(({ step, cycle }) => [step, cycle])).toEqual(
      steps.map((step) => [step, 1]),
    );
    expect(trail.map(({ n }) => n)).toEqual(trail.map((_, index) => index + 1));
  });

  test('Salesforce has the lead, the handoff with its card, and the due instant; HubSpot has the stage', async () => {
    const record = handoffRecord(house, key(1));
    expect(record).toMatchObject({
      Status__c: 'MQL: Awaiting Review',
      Reason__c: null,
      Closed__c: false,
      Score__c: 80,
    });
    const shown = await card();
    expect(record['Due_At__c']).toBe(shown.handoff?.due?.at.replace(/\.\d{3}Z$/, '.000Z'));
    expect((JSON.parse(textOf(record, 'Lead_Card__c')) as LeadCard).situation).toBe('awaiting_review');
    expect(house.salesforce.records.get(textOf(record, 'Lead__c'))).toMatchObject({
      Email: email,
      Treaty_Stage__c: 'MQL',
      Treaty_Score__c: 80,
    });
    expect(house.hubspot.contacts.get(contact).properties).toMatchObject({
      treaty_stage: 'MQL',
      treaty_score: '80',
      lifecyclestage: 'marketingqualifiedlead',
    });
  });

  test('the rep turns it down in Salesforce while the middleware is down; it is picked up afterwards', async () => {
    await house.advance(2 * hour);
    await house.rest();
    const shown = await card();
    await house.stopMiddleware();
    await rejectInSalesforce(house, shown, 'wrong_company_size', '12');
    await house.startMiddleware();
    const lead = await pollUntil('the decision', async () => {
      const found = await house.findLead(email);
      return found?.stage === 'Recycled' ? found : null;
    });
    expect(lead.status).toBe('Recycled');
    await house.rest();
    expect(handoffRecord(house, key(1))).toMatchObject({
      Status__c: 'Recycled',
      Reason__c: 'wrong_company_size',
      Detail__c: '12',
      Closed__c: true,
    });
  }, 60_000);

  test('HubSpot holds stage, reason and track, and the card says unchanged to who has it', async () => {
    const { properties } = house.hubspot.contacts.get(contact);
    expect(properties).toMatchObject({
      treaty_stage: 'Recycled',
      treaty_reason: 'wrong_company_size',
      lifecyclestage: 'lead',
    });
    expect(properties['treaty_track']).toBe('growth_watch');
    const first = await askCard(house, contact);
    expect(first).toMatchObject({
      status: 200,
      body: { situation: 'returned', recycling: { track: 'Growth watch' } },
    });
    const { version } = first.body as LeadCard;
    expect(await askCard(house, contact, { since: version })).toEqual({
      status: 200,
      body: { unchanged: true, version },
    });
  });

  test('new behaviour alone does not bring it back: the company is still the wrong size', async () => {
    await house.advance(24 * hour);
    visitPricing(house, contact);
    await house.rest();
    expect(await house.findLead(email)).toMatchObject({ stage: 'Recycled', cycle: 1 });
  }, 30_000);

  test('the company size changes: cycle 2 opens, goes to the same rep, and says what changed since', async () => {
    const before = (await card()).handoff?.owner;
    house.hubspot.contacts.update(contact, { company_size: '120' });
    await house.rest();
    const shown = await card();
    expect(shown).toMatchObject({ situation: 'awaiting_review', handoff: { cycle: 2, owner: before } });
    expect(shown.rejectedBefore).toMatchObject({ cycle: 1, by: 'Tom Ashworth', detail: '12' });
    const changes = shown.rejectedBefore?.changes.map(({ text }) => text);
    expect(changes).toContain('Pricing page visit');
    expect(changes).toContain('Company size: 400 → 120');
  }, 30_000);

  test('it is accepted in the HubSpot card; the same key twice has one effect', async () => {
    const body = { idempotencyKey: 'choice-0001', cycle: 2, verdict: 'accepted' };
    const first = await askCard(house, contact, { body });
    expect(first).toMatchObject({
      status: 200,
      body: { saved: true, card: { handoff: { verdicts: [{ standing: 'settling' }] } } },
    });
    expect(await askCard(house, contact, { body })).toEqual(first);
    expect(
      await askCard(house, contact, { body: { ...body, verdict: 'rejected', reason: 'competitor' } }),
    ).toMatchObject({ status: 409, body: { code: 'key_reused' } });

    await house.rest();
    expect(await house.findLead(email)).toMatchObject({ stage: 'SAL', status: 'Accepted', cycle: 2 });
    expect(handoffRecord(house, key(2))).toMatchObject({
      Status__c: 'Accepted',
      Decided_By__c: 'Grace Okafor',
      Closed__c: false,
    });
    expect((await card()).handoff?.verdicts).toMatchObject([{ system: 'hubspot', by: 'Grace Okafor' }]);
    expect(house.hubspot.contacts.get(contact).properties).toMatchObject({
      treaty_stage: 'SAL',
      treaty_status: 'Accepted',
    });
    expect((await house.trace(leadId)).filter(({ action }) => action === 'accepted')).toHaveLength(1);
  }, 60_000);

  test('a decision on the closed first cycle is refused in both CRMs', async () => {
    const inHubSpot = await askCard(house, contact, {
      body: { idempotencyKey: 'too-late-01', cycle: 1, verdict: 'accepted' },
    });
    expect(inHubSpot).toMatchObject({ status: 409, body: { code: 'cycle_closed' } });
    const inSalesforce = await decideInSalesforce(house, key(1), { Status__c: 'Accepted' });
    expect(inSalesforce.status).toBe(400);
    expect(await inSalesforce.json()).toMatchObject([{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }]);
    expect((await house.trace(leadId)).filter(({ action }) => action === 'verdict_refused')).toHaveLength(1);
  });
});
