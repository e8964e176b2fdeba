import { beforeAll, expect, test } from '@jest/globals';
import type { LeadCard } from '@treaty/contract/lead-card';
import { describeOnEngines } from '../support/describe-on-engines.ts';
import type { House } from '../support/house.ts';
import { makeQualified } from '../support/lead-makers.ts';
import {
  askCard,
  decideInHubSpot,
  decideInSalesforce,
  handoffRecord,
  rejectInSalesforce,
} from '../support/reps.ts';

const second = 1000;

// Salesforce is read for a decision only when one of HubSpot is about to take effect: a poll would hear it before.
const settings = { TREATY_POLL_SECONDS: '300' };

describeOnEngines('decisions in both CRMs', { settings }, (houseOf) => {
  let house: House;
  beforeAll(() => {
    house = houseOf();
  });
  const decisionsIn = (card: LeadCard) =>
    card.handoff?.verdicts.map(({ system, verdict, standing }) => [system, verdict, standing]);
  const actionsOf = async (leadId: string): Promise<string[]> =>
    (await house.trace(leadId)).map(({ action }) => action);

  test('HubSpot first, Salesforce later: HubSpot’s stands, and Salesforce’s record shows it again', async () => {
    const { contactId, leadId, key } = await makeQualified(house, 'first@hubspot.example');
    const shown = await house.card(leadId);
    const given = await decideInHubSpot(house, contactId, { cycle: 1, verdict: 'accepted' });
    expect(given).toMatchObject({ status: 200, body: { saved: true } });
    await house.advance(2 * second);
    await rejectInSalesforce(house, shown, 'competitor');

    await house.rest();
    expect(await house.findLead('first@hubspot.example')).toMatchObject({ stage: 'SAL', status: 'Accepted' });
    expect(handoffRecord(house, key())).toMatchObject({
      Status__c: 'Accepted',
      Reason__c: null,
      Closed__c: false,
    });
    expect(await actionsOf(leadId)).toEqual(
      expect.arrayContaining(['verdict_given', 'verdict_refused', 'accepted']),
    );
    expect(decisionsIn(await house.card(leadId))).toEqual([['hubspot', 'accepted', 'stands']]);
  }, 30_000);

  test('Salesforce first, but heard of later: Salesforce’s supersedes, and the HubSpot card says so', async () => {
    const { contactId, leadId, key } = await makeQualified(house, 'first@salesforce.example');
    await rejectInSalesforce(house, await house.card(leadId), 'competitor');
    await house.advance(2 * second);
    const given = await decideInHubSpot(house, contactId, { cycle: 1, verdict: 'accepted' });
    expect(given).toMatchObject({ status: 200, body: { saved: true } });

    await house.rest();
    expect(await house.findLead('first@salesforce.example')).toMatchObject({ stage: 'Disqualified' });
    expect(handoffRecord(house, key())).toMatchObject({ Reason__c: 'competitor', Closed__c: true });
    const card = (await askCard(house, contactId)).body as LeadCard;
    expect(decisionsIn(card)).toEqual([
      ['salesforce', 'rejected', 'stands'],
      ['hubspot', 'accepted', 'superseded'],
    ]);
    const trail = await house.trace(leadId);
    expect(trail.find(({ action }) => action === 'verdict_superseded')).toMatchObject({
      before: { verdict: 'accepted', system: 'hubspot' },
      after: { verdict: 'rejected' },
    });
    expect(trail.filter(({ action }) => action === 'accepted')).toHaveLength(0);
  }, 30_000);

  test('a decision without a reason that marketing can act on is refused, and the rep can decide again', async () => {
    const { contactId, leadId, key } = await makeQualified(house, 'vague@reason.example');
    const refused = await decideInHubSpot(house, contactId, {
      cycle: 1,
      verdict: 'rejected',
      reason: 'Not interested',
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'unprocessable' } });
    expect(JSON.stringify(refused.body)).toContain('timing_next_quarter');

    const unfit = await decideInSalesforce(house, key(), {
      Status__c: 'Recycled',
      Reason__c: 'no_response',
      Detail__c: '4',
    });
    expect(unfit.status).toBe(204);
    await decideInHubSpot(house, contactId, { cycle: 1, verdict: 'accepted' });
    await house.rest();
    expect(handoffRecord(house, key())).toMatchObject({ Status__c: 'Accepted', Reason__c: null });
    expect(await actionsOf(leadId)).toEqual(expect.arrayContaining(['verdict_refused', 'accepted']));
  }, 30_000);

  test('while one decision settles, another one in HubSpot is told of it', async () => {
    const { contactId } = await makeQualified(house, 'twice@hubspot.example');
    await decideInHubSpot(house, contactId, { cycle: 1, verdict: 'accepted' });
    const second = await decideInHubSpot(house, contactId, {
      cycle: 1,
      verdict: 'rejected',
      reason: 'competitor',
    });
    expect(second).toMatchObject({ status: 409, body: { code: 'conflict' } });
    await house.rest();
  }, 30_000);

  test('a decision that came too late is refused once, however often it is sent', async () => {
    const { contactId, leadId } = await makeQualified(house, 'late@hubspot.example');
    await decideInHubSpot(house, contactId, { cycle: 1, verdict: 'rejected', reason: 'competitor' });
    await house.rest();
    const body = { idempotencyKey: 'late-choice', cycle: 1, verdict: 'accepted' };
    const first = await askCard(house, contactId, { body });
    expect(first).toMatchObject({ status: 409, body: { code: 'cycle_closed' } });
    expect(await askCard(house, contactId, { body })).toMatchObject({
      status: 409,
      body: { code: 'cycle_closed' },
    });
    expect((await actionsOf(leadId)).filter((action) => action === 'verdict_refused')).toHaveLength(1);
  }, 30_000);

  test('Salesforce is not reachable when a decision is to take effect: it waits, and takes effect once', async () => {
    const { contactId, leadId } = await makeQualified(house, 'waits@hubspot.example');
    house.salesforce.failNext({ status: 503 });
    await decideInHubSpot(house, contactId, { cycle: 1, verdict: 'accepted' });
    await house.rest();
    expect(await house.findLead('waits@hubspot.example')).toMatchObject({ stage: 'SAL' });
    expect((await actionsOf(leadId)).filter((action) => action === 'accepted')).toHaveLength(1);
  }, 30_000);
});
