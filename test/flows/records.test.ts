import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEngines } from '../support/describe-on-engines.ts';
import type { House } from '../support/house.ts';
import { makeContact, makeQualified, requestDemo, visitPricing } from '../support/lead-makers.ts';
import { pollUntil } from '../support/poll-until.ts';
import { acceptInSalesforce, handoffRecord, textOf } from '../support/reps.ts';

const hour = 3_600_000;

describeOnEngines('a lead and its records in both CRMs', {}, (houseOf) => {
  let house: House;
  beforeAll(() => {
    house = houseOf();
  });
  const insert = (object: 'Lead' | 'Contact', values: Record<string, string>): string =>
    house.salesforce.records.insert(object, {
      LastName: 'Weber',
      ...(object === 'Lead' ? { Company: 'Northwind' } : {}),
      ...values,
    });
  const leadsWith = (email: string): number =>
    house.salesforce.records.query(`SELECT Id FROM Lead WHERE Email = '${email}'`).length;
  const entryOf = async (leadId: string, action: string) =>
    (await house.trace(leadId)).filter((entry) => entry.action === action);

  test.each(['Lead', 'Contact'] as const)(
    'an email that stands in Salesforce once, as %s, is stamped there and not created anew',
    async (object) => {
      const email = `known@${object}.example`.toLowerCase();
      const id = insert(object, { Email: email });
      const { leadId, key } = await makeQualified(house, email);
      expect(house.salesforce.records.get(id)).toMatchObject({
        Treaty_Key__c: leadId,
        Treaty_Stage__c: 'MQL',
        Treaty_Score__c: 80,
      });
      expect(handoffRecord(house, key())).toMatchObject({ [`${object}__c`]: id });
      expect(leadsWith(email)).toBe(object === 'Lead' ? 1 : 0);
    },
    30_000,
  );

  test('an email that stands there twice is held, clearly said, and goes on once they are merged', async () => {
    const email = 'twice@there.example';
    const [one, other] = [insert('Lead', { Email: email }), insert('Contact', { Email: email })];
    const { leadId, key } = await makeQualified(house, email);
    const held = await house.card(leadId);
    expect(held).toMatchObject({ situation: 'quarantined', stage: { label: 'MQL' } });
    expect(held.quarantine[0]?.text).toContain(one);
    expect(held.quarantine[0]?.text).toContain(other);
    await house.advance(hour);
    await house.rest();
    expect(await entryOf(leadId, 'quarantined')).toHaveLength(1);

    house.salesforce.records.delete('Lead', one);
    await house.advance(hour);
    await house.rest();
    expect(await house.card(leadId)).toMatchObject({ situation: 'awaiting_review', quarantine: [] });
    expect(handoffRecord(house, key())).toMatchObject({ Contact__c: other });
  }, 30_000);

  test('the ids of HubSpot’s connector count before the email', async () => {
    const email = 'connected@lead.example';
    insert('Contact', { Email: email });
    const connected = insert('Lead', {});
    const { key } = await makeQualified(house, email, { salesforceleadid: connected });
    expect(handoffRecord(house, key())).toMatchObject({ Lead__c: connected });
  }, 30_000);

  test('our key counts before everything', async () => {
    const email = 'keyed@lead.example';
    const contact = makeContact(house, email, { salesforceleadid: insert('Lead', {}) });
    await house.rest();
    const leadId = (await house.findLead(email))?.id ?? '';
    const keyed = insert('Lead', { Treaty_Key__c: leadId });
    insert('Contact', { Email: email });
    requestDemo(house, contact);
    await house.rest();
    expect(handoffRecord(house, `${leadId}:1`)).toMatchObject({ Lead__c: keyed });
  }, 30_000);

  test('a record that carries another lead’s key is not taken from it', async () => {
    const first = await makeQualified(house, 'owner@record.example');
    const record = textOf(handoffRecord(house, first.key()), 'Lead__c');
    house.salesforce.records.update('Lead', record, { Email: 'second@record.example' });
    const { leadId, key } = await makeQualified(house, 'second@record.example');
    expect((await house.card(leadId)).quarantine[0]?.text).toContain('is another lead’s');
    expect(house.salesforce.records.get(record)).toMatchObject({ Treaty_Key__c: first.leadId });

    house.salesforce.records.update('Lead', record, { Email: 'owner@record.example' });
    await house.advance(hour);
    await house.rest();
    expect(await house.card(leadId)).toMatchObject({ situation: 'awaiting_review' });
    expect(handoffRecord(house, key())['Lead__c']).not.toBe(record);
  }, 30_000);

  test('what Salesforce refuses for good holds the lead with its words, and goes on once it is put right', async () => {
    const refusal = { status: 400, errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', times: 99 };
    house.salesforce.failNext({ ...refusal, match: { method: 'PATCH', path: /sobjects\/Lead/ } });
    const { leadId } = await makeQualified(house, 'refused@lead.example');
    const held = await house.card(leadId);
    expect(held.situation).toBe('quarantined');
    expect(held.quarantine[0]).toMatchObject({ label: 'Salesforce' });
    expect(held.quarantine[0]?.text).toContain('FIELD_CUSTOM_VALIDATION_EXCEPTION');
    house.salesforce.clearFaults();
    await house.advance(hour);
    await house.rest();
    expect(await house.card(leadId)).toMatchObject({ situation: 'awaiting_review', quarantine: [] });
  }, 30_000);

  test('a lead converted while under review goes on as its contact, where the rep accepts it', async () => {
    const { contactId, leadId, key } = await makeQualified(house, 'converted@lead.example');
    const record = textOf(handoffRecord(house, key()), 'Lead__c');
    const { contactId: contact } = house.salesforce.records.convertLead(record);
    visitPricing(house, contactId);
    await house.rest();
    expect(await entryOf(leadId, 'converted')).toMatchObject([{ after: { id: contact } }]);
    expect(handoffRecord(house, key())).toMatchObject({ Contact__c: contact });

    await acceptInSalesforce(house, await house.card(leadId));
    await pollUntil('the decision', async () => (await house.card(leadId)).situation === 'accepted');
    await house.rest();
    expect(house.salesforce.records.get(contact)).toMatchObject({
      Treaty_Key__c: leadId,
      Treaty_Status__c: 'Accepted',
      Treaty_Stage__c: 'SAL',
    });
  }, 30_000);

  test('an activity of an unknown email makes the lead; the HubSpot contact that comes later joins it', async () => {
    const email = 'early@product.example';
    await house.post('/v1/activities', { email: 'Early@Product.example', type: 'product_active_day' });
    await house.rest();
    const early = await house.findLead(email);
    expect(early).toMatchObject({ hubspotContactId: null, score: 3 });
    const contact = makeContact(house, email);
    await house.rest();
    expect(await house.findLead(email)).toMatchObject({
      id: early?.id,
      hubspotContactId: contact,
      score: 53,
    });
    expect(house.hubspot.contacts.get(contact).properties).toMatchObject({ treaty_key: early?.id });
    expect(await entryOf(early?.id ?? '', 'joined')).toHaveLength(1);
  }, 30_000);

  test('two contacts swap their addresses: each lead keeps its history', async () => {
    const [red, blue] = [
      await makeQualified(house, 'red@swap.example'),
      await makeQualified(house, 'blue@swap.example'),
    ];
    house.hubspot.deliveries.hold();
    house.hubspot.contacts.update(red.contactId, { email: 'between@swap.example' });
    house.hubspot.contacts.update(blue.contactId, { email: 'red@swap.example' });
    house.hubspot.contacts.update(red.contactId, { email: 'blue@swap.example' });
    house.hubspot.deliveries.shuffleHeld(7);
    house.hubspot.deliveries.release();
    await house.rest();
    expect(await house.findLead('blue@swap.example')).toMatchObject({
      id: red.leadId,
      hubspotContactId: red.contactId,
    });
    expect(await house.findLead('red@swap.example')).toMatchObject({
      id: blue.leadId,
      hubspotContactId: blue.contactId,
    });
  }, 30_000);

  test('an address that another lead rightly has is not taken from it, and the trail says what to do', async () => {
    await house.post('/v1/activities', { email: 'held@address.example', type: 'product_active_day' });
    const { contactId, leadId } = await makeQualified(house, 'mover@address.example');
    house.hubspot.contacts.update(contactId, { email: 'held@address.example' });
    await house.rest();
    house.hubspot.contacts.update(contactId, { company_size: '300' });
    await house.rest();
    expect(await house.findLead('mover@address.example')).toMatchObject({ id: leadId });
    expect((await house.findLead('held@address.example'))?.id).not.toBe(leadId);
    expect(await entryOf(leadId, 'address_taken')).toHaveLength(1);
    expect((await house.card(leadId)).person.facts).toContainEqual({ label: 'Company size', value: '300' });
  }, 30_000);

  test('a contact deleted in HubSpot is told in the trail once, and nothing goes on trying', async () => {
    const { contactId, leadId } = await makeQualified(house, 'deleted@hubspot.example');
    house.hubspot.deliveries.hold();
    house.hubspot.contacts.update(contactId, { company_size: '500' });
    house.hubspot.contacts.archive(contactId);
    house.hubspot.deliveries.release();
    await house.rest();
    expect(await entryOf(leadId, 'contact_gone')).toHaveLength(1);

    for (const sourceKey of ['one', 'two'])
      await house.post('/v1/activities', { leadId, type: 'product_active_day', sourceKey });
    await house.rest();
    expect(await entryOf(leadId, 'sync_refused')).toHaveLength(1);
    expect(await house.findLead('deleted@hubspot.example')).toMatchObject({ id: leadId, score: 83 });
    const { key } = await makeQualified(house, 'other@hubspot.example');
    expect(handoffRecord(house, key())).toMatchObject({ Status__c: 'MQL: Awaiting Review' });
  }, 30_000);
});
