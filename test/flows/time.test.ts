import { beforeAll, expect, test } from '@jest/globals';
import { instantFromText } from '../../middleware/src/domain/instant.ts';
import { describeOnEngines } from '../support/describe-on-engines.ts';
import type { House } from '../support/house.ts';
import { makeQualified, visitPricing } from '../support/lead-makers.ts';
import { pollUntil } from '../support/poll-until.ts';
import {
  acceptInSalesforce,
  decideInHubSpot,
  decideInSalesforce,
  handoffRecord,
  rejectInSalesforce,
} from '../support/reps.ts';

const day = 86_400_000;

describeOnEngines('what time does to a lead', {}, (houseOf) => {
  let house: House;
  beforeAll(() => {
    house = houseOf();
  });
  const entriesOf = async (leadId: string, action: string) =>
    (await house.trace(leadId)).filter((entry) => entry.action === action);
  const alertsOn = (company: string) =>
    house.slack.posts.filter((text) => text.startsWith('Review overdue') && text.includes(company));
  const situation = async (leadId: string) => (await house.card(leadId)).situation;
  const advancePast = async (instant: string | undefined) => {
    await house.advance(instantFromText(instant ?? '') + 1 - house.clock.now());
    await house.rest();
  };

  test('a review that is not done in time: the card is overdue, the trail says it once, the manager is told', async () => {
    const { leadId, key } = await makeQualified(house, 'slow@review.example', { company: 'Slow Review' });
    expect(house.slack.posts.some((text) => text.startsWith('New MQL') && text.includes('Slow Review'))).toBe(
      true,
    );
    const { handoff } = await house.card(leadId);
    await advancePast(handoff?.due?.at);
    await house.advance(day);
    await house.rest();
    expect((await house.card(leadId)).handoff?.overdue).toBe(true);
    expect(await entriesOf(leadId, 'breached')).toHaveLength(1);
    expect(alertsOn('Slow Review')).toEqual([expect.stringContaining('Henrik Dahl')]);

    await acceptInSalesforce(house, await house.card(leadId));
    await pollUntil('the decision', async () => (await situation(leadId)) === 'accepted');
    await house.rest();
    expect((await house.card(leadId)).handoff?.overdue).toBe(false);
    expect(handoffRecord(house, key())).toMatchObject({ Status__c: 'Accepted' });
  }, 30_000);

  test('a rep who decided in time is not reported, though we hear of it only afterwards', async () => {
    const { leadId } = await makeQualified(house, 'quick@review.example', { company: 'Quick Review' });
    const shown = await house.card(leadId);
    await house.stopMiddleware();
    await acceptInSalesforce(house, shown);
    house.clock.offset += 5 * day;
    await house.startMiddleware();
    await pollUntil('the decision', async () => (await situation(leadId)) === 'accepted');
    await house.rest();
    expect(await entriesOf(leadId, 'breached')).toHaveLength(0);
    expect(alertsOn('Quick Review')).toHaveLength(0);
  }, 30_000);

  test('a lead rejected for a date comes back from that date on, with behaviour since', async () => {
    const { contactId, leadId, key } = await makeQualified(house, 'later@date.example');
    const date = new Date(house.clock.now() + 40 * day).toISOString().slice(0, 10);
    await rejectInSalesforce(house, await house.card(leadId), 'timing_next_quarter', date);
    await pollUntil('the decision', async () => (await situation(leadId)) === 'returned');
    await house.rest();
    const returned = await house.card(leadId);
    expect(returned.recycling?.earliest?.slice(0, 10)).toBe(date);

    await house.advance(20 * day);
    visitPricing(house, contactId);
    await house.rest();
    expect(await situation(leadId)).toBe('returned');

    await house.advance(19 * day);
    await house.rest();
    expect(await situation(leadId)).toBe('returned');
    await advancePast(returned.recycling?.earliest ?? '');
    const back = await house.card(leadId);
    expect(back).toMatchObject({ situation: 'awaiting_review', handoff: { cycle: 2 } });
    expect(back.rejectedBefore).toMatchObject({ cycle: 1, reason: 'Timing (next quarter)', detail: date });
    expect(handoffRecord(house, key(1))).toMatchObject({ Closed__c: true });
    expect(handoffRecord(house, key(2))).toMatchObject({ Status__c: 'MQL: Awaiting Review' });
  }, 60_000);

  test('the date alone does not bring a lead back that did nothing since', async () => {
    const { leadId } = await makeQualified(house, 'silent@date.example');
    const date = new Date(house.clock.now() + 3 * day).toISOString().slice(0, 10);
    await rejectInSalesforce(house, await house.card(leadId), 'timing_next_quarter', date);
    await pollUntil('the decision', async () => (await situation(leadId)) === 'returned');
    await house.advance(5 * day);
    await house.rest();
    expect(await house.card(leadId)).toMatchObject({ situation: 'returned', handoff: { cycle: 1 } });
  }, 60_000);

  test('a reason that never returns disqualifies, and no behaviour opens another cycle', async () => {
    const { contactId, leadId, key } = await makeQualified(house, 'never@again.example');
    await rejectInSalesforce(house, await house.card(leadId), 'competitor');
    await pollUntil('the decision', async () => (await situation(leadId)) === 'closed');
    await house.advance(100 * day);
    visitPricing(house, contactId);
    await house.rest();
    expect(await house.findLead('never@again.example')).toMatchObject({ stage: 'Disqualified', cycle: 1 });
    expect(handoffRecord(house, key())).toMatchObject({ Status__c: 'Disqualified', Closed__c: true });
  }, 60_000);

  test('an accepted lead is recycled later in Salesforce, and both decisions are in its trail', async () => {
    const { contactId, leadId, key } = await makeQualified(house, 'recycled@later.example');
    await decideInHubSpot(house, contactId, { cycle: 1, verdict: 'accepted' });
    await house.rest();
    await house.advance(day);
    const card = await house.card(leadId);
    expect(card.choices.accept).toBeNull();
    await rejectInSalesforce(house, card, 'no_response', '4');
    await pollUntil('the recycling', async () => (await situation(leadId)) === 'returned');
    await house.rest();
    expect(handoffRecord(house, key())).toMatchObject({ Status__c: 'Recycled', Closed__c: true });
    const actions = (await house.trace(leadId)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['accepted', 'rejected', 'recycled']));
    expect(house.hubspot.contacts.get(contactId).properties).toMatchObject({ treaty_track: 'low_frequency' });
    expect((await decideInSalesforce(house, key(), { Status__c: 'Accepted' })).status).toBe(400);
  }, 60_000);
});
