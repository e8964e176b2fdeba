import { beforeAll, expect, test } from '@jest/globals';
import { steps } from '../../middleware/src/domain/handoff/handoff.ts';
import { describeOnEngines } from '../support/describe-on-engines.ts';
import type { House } from '../support/house.ts';
import { makeContact, makeQualified, record, requestDemo } from '../support/lead-makers.ts';

const day = 86_400_000;

describeOnEngines('what becomes of leads', {}, (houseOf) => {
  let house: House;
  beforeAll(() => {
    house = houseOf();
  });
  const entriesOf = async (leadId: string, action: string) =>
    (await house.trace(leadId)).filter((entry) => entry.action === action);
  const handoffs = (leadId: string): number =>
    house.salesforce.records.query(`SELECT Id FROM Treaty_Handoff__c WHERE Handoff_Key__c LIKE '${leadId}:%'`)
      .length;

  test('a lead that lacks required data is held and keeps its stage; mended, it goes on by itself', async () => {
    const email = 'held@company.example';
    const { contactId, leadId } = await makeQualified(house, email, { company: '', lead_source: '' });
    const held = await house.card(leadId);
    expect(held).toMatchObject({ situation: 'quarantined', stage: { label: 'Lead' } });
    expect(held.quarantine.map(({ label }) => label)).toEqual(['Company', 'Lead source']);
    expect(house.hubspot.contacts.get(contactId).properties).toMatchObject({ treaty_stage: 'Lead' });
    expect(handoffs(leadId)).toBe(0);

    house.hubspot.contacts.update(contactId, { company: 'Northwind' });
    await house.rest();
    expect((await house.card(leadId)).quarantine.map(({ label }) => label)).toEqual(['Lead source']);
    house.hubspot.contacts.update(contactId, { company_size: '300' });
    await house.rest();
    expect(await entriesOf(leadId, 'quarantined')).toHaveLength(2);

    record(house, contactId, 'product_signup');
    await house.rest();
    house.hubspot.contacts.update(contactId, { lead_source: 'Webinar' });
    await house.rest();
    const card = await house.card(leadId);
    expect(card).toMatchObject({ situation: 'awaiting_review', stage: { label: 'MQL' }, quarantine: [] });
    expect(card.handoff?.score).toBe(105);
    expect((await entriesOf(leadId, 'validation'))[0]?.after).toMatchObject({ score: 105 });
    const trail = await house.trace(leadId);
    expect(trail.flatMap(({ step }) => step ?? [])).toEqual(steps);
  }, 30_000);

  test('points that come after the handoff do not change what it was passed on with', async () => {
    const { contactId, leadId } = await makeQualified(house, 'frozen@company.example');
    record(house, contactId, 'product_signup');
    await house.rest();
    const card = await house.card(leadId);
    expect(card.handoff?.score).toBe(80);
    expect(card.score?.total).toBe(105);
  }, 30_000);

  test.each([
    ['a competitor', 'spy@rival.example', { website: 'rival.example' }, 'Competitor'],
    ['a private address', 'jo@gmail.com', {}, 'Personal email address'],
  ])(
    '%s is never an MQL, whatever its points, and the points are shown',
    async (_, email, changes, label) => {
      const { contactId, leadId } = await makeQualified(house, email, changes);
      record(house, contactId, 'product_signup');
      await house.rest();
      const card = await house.card(leadId);
      expect(card).toMatchObject({ situation: 'excluded', stage: { label: 'Lead' }, handoff: null });
      expect(card.score?.total).toBeGreaterThanOrEqual(50);
      expect(card.score?.exclusions).toEqual([label]);
      expect(handoffs(leadId)).toBe(0);
    },
  );

  test('an activity without its time counts from its receipt, and the receipt says so', async () => {
    const contactId = makeContact(house, 'untimed@company.example');
    house.hubspot.workflows.recordActivity({ contactId, type: 'whitepaper_download' });
    await house.rest();
    const leadId = (await house.findLead('untimed@company.example'))?.id ?? '';
    const card = await house.card(leadId);
    expect(card.score?.behavioural).toBe(5);
    expect(card.score?.lines.find(({ label }) => label.startsWith('Whitepaper'))?.note).toMatch(/receipt/i);
    expect((await entriesOf(leadId, 'activity'))[0]?.text).toContain('no time given');
  }, 30_000);

  test('what is told twice counts once', async () => {
    const { deliveries } = house.hubspot;
    deliveries.hold();
    const contactId = makeContact(house, 'twice@told.example');
    const occurredAt = house.clock.now();
    const visit = { contactId, type: 'pricing_page_visit', occurredAt, sourceKey: 'visit-1' };
    house.hubspot.workflows.recordActivity(visit);
    deliveries.duplicateHeld();
    deliveries.release();
    await house.rest();
    house.hubspot.workflows.recordActivity({ ...visit, occurredAt: occurredAt + 1 });
    const told = { email: 'twice@told.example', type: 'whitepaper_download', sourceKey: 'paper-1' };
    const answers = [];
    for (const body of [told, told]) answers.push(await (await house.post('/v1/activities', body)).json());
    await house.rest();
    expect(answers).toMatchObject([{ duplicate: false }, { duplicate: true }]);
    const lead = await house.findLead('twice@told.example');
    expect(lead).toMatchObject({ score: 70 });
    expect(await entriesOf(lead?.id ?? '', 'activity')).toHaveLength(2);
    expect(await entriesOf(lead?.id ?? '', 'created')).toHaveLength(1);
    expect(handoffs(lead?.id ?? '')).toBe(1);
  }, 30_000);

  test('the same activities give the same points in whatever order they arrive', async () => {
    const now = house.clock.now();
    const done = [
      ['whitepaper_download', 70],
      ['pricing_page_visit', 45],
      ['pricing_page_visit', 44],
      ['page_view', 3],
      ['email_click', 1],
    ].map(([type, daysAgo]) => ({ type: String(type), occurredAt: now - Number(daysAgo) * day }));
    const totals = [];
    for (const [name, order] of [
      ['forth', done],
      ['back', done.toReversed()],
    ] as const) {
      const contactId = makeContact(house, `${name}@order.example`);
      for (const [index, activity] of order.entries()) {
        house.hubspot.workflows.recordActivity({ contactId, ...activity, sourceKey: `${name}-${index}` });
        await house.rest();
      }
      totals.push((await house.findLead(`${name}@order.example`))?.score);
    }
    expect(totals[0]).toBe(totals[1]);
    expect(totals[0]).toBeGreaterThan(50);
  }, 60_000);

  test('a hundred events of one contact bring one lead and few questions to HubSpot', async () => {
    house.hubspot.deliveries.hold();
    const contactId = makeContact(house, 'busy@contact.example');
    for (let size = 1; size <= 100; size += 1)
      house.hubspot.contacts.update(contactId, { company_size: String(100 + size) });
    requestDemo(house, contactId);
    house.hubspot.deliveries.release();
    await house.rest();
    const lead = await house.findLead('busy@contact.example');
    expect(await entriesOf(lead?.id ?? '', 'created')).toHaveLength(1);
    expect((await entriesOf(lead?.id ?? '', 'updated')).length).toBeLessThan(10);
    expect((await house.card(lead?.id ?? '')).person.facts).toContainEqual({
      label: 'Company size',
      value: '200',
    });
  }, 30_000);
});
