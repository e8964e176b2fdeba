import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LeadCard, UnchangedCard } from '@treaty/contract/lead-card';
import { DecisionAnswer } from '@treaty/contract/decision';
import { openHouse, type House } from '../support/house.ts';
import { makeContact, makeQualified, visitPricing, type Made } from '../support/lead-makers.ts';
import { pollUntil } from '../support/poll-until.ts';
import { askCard, decideInHubSpot, textOf, handoffRecord } from '../support/reps.ts';

let house: House;
let made: Made;
beforeAll(async () => {
  house = await openHouse();
  made = await makeQualified(house, 'sync@northwind.example');
}, 60_000);
afterAll(() => house.close(), 30_000);

const cardOf = async (contactId = made.contactId): Promise<LeadCard> =>
  LeadCard.parse((await askCard(house, contactId)).body);
const comesTo = (state: string): Promise<LeadCard> =>
  pollUntil(state, async () => {
    const card = await cardOf();
    return card.sync?.state === state && card;
  });
const failWrites = (errorCode: string): void =>
  house.salesforce.failNext({
    status: 400,
    errorCode,
    times: 10_000,
    match: {
      method: 'PATCH',
      path: new RegExp(`Lead/${textOf(handoffRecord(house, made.key()), 'Lead__c')}`),
    },
  });

test('a contact that both CRMs were told of is in step, and asking again brings nothing new', async () => {
  const { sync, version } = await cardOf();
  expect(sync).toMatchObject({ state: 'in_step', text: 'In sync with Salesforce', advice: null });
  expect(Math.abs(Date.parse(sync?.since ?? '') - house.clock.now())).toBeLessThan(30_000);
  const { body } = await askCard(house, made.contactId, { since: version });
  expect(UnchangedCard.parse(body).version).toBe(version);
});

test('a contact that was not handed over is not in Salesforce', async () => {
  const contactId = makeContact(house, 'early@northwind.example');
  await house.rest();
  expect((await cardOf(contactId)).sync).toMatchObject({ state: 'apart', since: null });
});

test('the card in Salesforce says nothing of it: it is itself what was written', async () => {
  const written: unknown = JSON.parse(textOf(handoffRecord(house, made.key()), 'Lead_Card__c'));
  expect(LeadCard.parse(written).sync).toBeUndefined();
  expect((await house.card(made.leadId)).sync).toBeUndefined();
});

test('what waits for Salesforce is told since when, and to wait longer is nothing new', async () => {
  failWrites('UNABLE_TO_LOCK_ROW');
  visitPricing(house, made.contactId);
  await pollUntil('the new score', async () => (await cardOf()).score?.total === 95);
  await pollUntil('HubSpot was told', () => {
    const { properties } = house.hubspot.contacts.get(made.contactId);
    return properties['treaty_score'] === '95';
  });
  const { sync, version } = await comesTo('waiting');
  expect(sync).toMatchObject({ text: 'Waiting to be written to Salesforce' });
  expect(sync?.since).not.toBeNull();
  const { body } = await askCard(house, made.contactId, { since: version });
  expect(UnchangedCard.parse(body).version).toBe(version);
}, 30_000);

test('a right that we lack in Salesforce is no refusal of this lead: it waits, and the card says for what', async () => {
  house.salesforce.clearFaults();
  failWrites('INSUFFICIENT_ACCESS_OR_READONLY');
  await pollUntil('the words', async () =>
    (await comesTo('waiting')).sync?.advice?.includes('INSUFFICIENT_ACCESS'),
  );
}, 30_000);

test('what Salesforce refuses is told in its words, and goes away with the next change that it takes', async () => {
  house.salesforce.clearFaults();
  failWrites('FIELD_CUSTOM_VALIDATION_EXCEPTION');
  const { sync } = await comesTo('refused');
  expect(sync?.text).toBe('Could not be written to Salesforce');
  expect(sync?.advice).toContain('FIELD_CUSTOM_VALIDATION_EXCEPTION');
  expect(sync?.advice).toContain('admin');

  house.salesforce.clearFaults();
  const { body } = await decideInHubSpot(house, made.contactId, { cycle: 1, verdict: 'accepted' });
  expect(DecisionAnswer.parse(body).card.sync).toBeDefined();
  await comesTo('in_step');
}, 30_000);
