import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEngines } from '../support/describe-on-engines.ts';
import type { House } from '../support/house.ts';
import { makeQualified, record } from '../support/lead-makers.ts';

const hour = 3_600_000;
const day = 24 * hour;

describeOnEngines('a lead that is held and no longer qualifies', {}, (houseOf) => {
  let house: House;
  beforeAll(() => {
    house = houseOf();
  });
  const entriesOf = async (leadId: string, action: string) =>
    (await house.trace(leadId)).filter((entry) => entry.action === action);
  const handoffs = (leadId: string): number =>
    house.salesforce.records.query(`SELECT Id FROM Treaty_Handoff__c WHERE Handoff_Key__c LIKE '${leadId}:%'`)
      .length;
  const hold = (email: string) => makeQualified(house, email, { company: '' });
  const update = async (contactId: string, properties: Record<string, string>): Promise<void> => {
    house.hubspot.contacts.update(contactId, properties);
    await house.rest();
  };

  const expectWithdrawn = async (leadId: string, why: string): Promise<void> => {
    const card = await house.card(leadId);
    expect(card).toMatchObject({ stage: { label: 'Lead' }, quarantine: [], handoff: null });
    const text = `Withdrawn before it reached a rep: ${why}.`;
    expect((await entriesOf(leadId, 'withdrawn')).map((entry) => entry.text)).toEqual([text]);
    expect(card.history.map((entry) => entry.text)).toContain(text);
    expect(await entriesOf(leadId, 'validation')).toEqual([]);
    expect(handoffs(leadId)).toBe(0);
  };

  test('because its company became a customer is never delivered, also when its data are completed', async () => {
    const { contactId, leadId } = await hold('customer@held.example');
    expect(await house.card(leadId)).toMatchObject({ situation: 'quarantined' });
    await update(contactId, { lifecyclestage: 'customer' });
    await expectWithdrawn(leadId, 'excluded (Existing customer)');
    expect((await house.card(leadId)).situation).toBe('excluded');
    await update(contactId, { company: 'Held Company' });
    await expectWithdrawn(leadId, 'excluded (Existing customer)');
  }, 30_000);

  test('because both happen at once is never delivered', async () => {
    const { contactId, leadId } = await hold('both@held.example');
    await update(contactId, { company: 'Held Company', website: 'eu.rival.example' });
    await expectWithdrawn(leadId, 'excluded (Competitor)');
  }, 30_000);

  test('because it was idle for long is withdrawn by time alone, and starts again when it qualifies again', async () => {
    const { contactId, leadId } = await hold('idle@held.example');
    await house.advance(65 * day);
    await house.rest();
    await expectWithdrawn(leadId, 'the lead no longer qualifies (Minimum behaviour)');
    expect((await house.card(leadId)).situation).toBe('unqualified');
    await update(contactId, { company: 'Held Company' });
    await expectWithdrawn(leadId, 'the lead no longer qualifies (Minimum behaviour)');
    record(house, contactId, 'product_signup');
    await house.rest();
    expect(await house.card(leadId)).toMatchObject({
      situation: 'awaiting_review',
      stage: { label: 'MQL' },
      handoff: { cycle: 2 },
      rejectedBefore: null,
    });
    expect(handoffs(leadId)).toBe(1);
  }, 60_000);

  test('because Salesforce refused it meanwhile is not brought there once it is put right, and is no MQL any more', async () => {
    const refusal = { status: 400, errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', times: 99 };
    house.salesforce.failNext({ ...refusal, match: { method: 'PATCH', path: /sobjects\/Lead/ } });
    const { contactId, leadId } = await makeQualified(house, 'refused@held.example');
    expect(await house.card(leadId)).toMatchObject({ situation: 'quarantined', stage: { label: 'MQL' } });
    house.salesforce.clearFaults();
    await update(contactId, { lifecyclestage: 'customer' });
    await house.advance(hour);
    await house.rest();
    expect(await house.card(leadId)).toMatchObject({
      situation: 'excluded',
      stage: { label: 'Lead' },
      handoff: null,
    });
    expect(await entriesOf(leadId, 'withdrawn')).toHaveLength(1);
    expect(await entriesOf(leadId, 'crm')).toEqual([]);
    expect(handoffs(leadId)).toBe(0);
  }, 30_000);
});
