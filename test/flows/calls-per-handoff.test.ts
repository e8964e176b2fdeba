import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEngines } from '../support/describe-on-engines.ts';
import type { House } from '../support/house.ts';
import { makeContact, requestDemo } from '../support/lead-makers.ts';
import { pollUntil } from '../support/poll-until.ts';
import { handoffRecord } from '../support/reps.ts';

/** A login serves thousands of calls. */
const isCall = ({ path }: { path: string }): boolean => !path.endsWith('/token');

describeOnEngines('calls to the CRMs', { settings: { TREATY_POLL_SECONDS: '300' } }, (houseOf) => {
  let house: House;
  beforeAll(async () => {
    house = houseOf();
    await pollUntil('the first poll', () => house.salesforce.requests.count({ path: /query$/ }) > 0);
  });
  const callsOf = async (work: () => void): Promise<{ salesforce: number; hubspot: number }> => {
    house.salesforce.requests.clear();
    const before = house.hubspot.requests.length;
    work();
    await house.rest();
    const salesforce = house.salesforce.requests.list().filter(isCall);
    return { salesforce: salesforce.length, hubspot: house.hubspot.requests.length - before };
  };

  test('a new contact is read once and written once', async () => {
    const calls = await callsOf(() => makeContact(house, 'calls@contact.example'));
    expect(calls.salesforce).toBe(0);
    expect(calls.hubspot).toBeLessThanOrEqual(3);
  });

  test('a new handoff takes at most six calls to Salesforce and three to HubSpot', async () => {
    const contactId = makeContact(house, 'calls@handoff.example');
    await house.rest();
    const calls = await callsOf(() => requestDemo(house, contactId));
    const { id } = (await house.findLead('calls@handoff.example')) ?? { id: '' };
    expect(handoffRecord(house, `${id}:1`)).toMatchObject({ Status__c: 'MQL: Awaiting Review' });
    expect(calls.salesforce).toBeLessThanOrEqual(6);
    expect(calls.hubspot).toBeLessThanOrEqual(3);
  });

  test('what stands there already is not written again', async () => {
    const contactId = makeContact(house, 'calls@again.example');
    requestDemo(house, contactId);
    await house.rest();
    const calls = await callsOf(() => house.hubspot.contacts.update(contactId, { firstname: 'Ada' }));
    expect(calls.hubspot).toBeLessThanOrEqual(1);
    expect(calls.salesforce).toBe(0);
  });
});
