import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Readiness } from '@treaty/contract/health';
import type { UnreadableList } from '@treaty/contract/unreadable';
import { describeOnHouses } from '../../support/describe-on-engines.ts';
import { bothEngines } from '../../support/engines.ts';
import type { House } from '../../support/house.ts';
import { makeContact } from '../../support/lead-makers.ts';
import { pollUntil } from '../../support/poll-until.ts';
import { postSigned } from '../../support/post-signed.ts';

describeOnHouses('events that HubSpot never documented', bothEngines, {}, (houseOf) => {
  let house: House;
  beforeAll(() => {
    house = houseOf();
  });

  const send = (body: string): Promise<Response> => postSigned(house, '/hubspot/webhooks', body);
  const unreadable = () => house.get<UnreadableList>('/v1/unreadable');

  /** HubSpot's own deliveries are held back, so that only the jobs are waited for. */
  const rest = (): Promise<boolean> =>
    pollUntil('rest', async () => (await house.get<Readiness>('/readyz')).backlog === 0, 30_000);

  /** A contact of which no webhook told us. */
  const silentContact = (email: string, changes: Record<string, string> = {}): string => {
    house.hubspot.deliveries.hold();
    return makeContact(house, email, changes);
  };

  describe('keep no other event of their batch from being taken', () => {
    test.each([
      ['a value with U+0000', String.raw`{"propertyValue":"Nul\u0000Name"}`, 0],
      ['a value with half a surrogate pair', String.raw`{"propertyValue":"\ud800","occurredAt":null}`, 0],
      ['a name with U+0000', String.raw`{"property\u0000Name":"x","propertyName":"\u0000"}`, 0],
      ['a value that is a list', '{"propertyValue":[{"a":1}]}', 0],
      ['no time', '{"occurredAt":"yesterday"}', 0],
      ['no kind', '{"subscriptionType":7}', 0],
      ['an id that is none', '{"objectId":"../7"}', 1],
      ['an id beyond all', '{"objectId":1e300}', 1],
      ['no id', '{"objectId":null}', 1],
    ])('%s', async (what, broken, left) => {
      const portalId = Number(house.environment['HUBSPOT_PORTAL_ID']);
      const email = `${what.replaceAll(/[^a-z]/g, '-')}@events.example`;
      const contact = silentContact(email);
      const event = {
        subscriptionType: 'object.creation',
        portalId,
        objectId: Number(contact),
        occurredAt: 1,
      };
      const other = { ...event, objectId: Number(silentContact(`other-${email}`)) };
      const good = JSON.stringify(event);
      const bad = `${JSON.stringify(other).slice(0, -1)},${broken.slice(1)}`;
      const before = (await unreadable()).count;
      expect((await send(`[${bad},${good},${bad}]`)).status).toBe(204);
      await rest();
      expect(await house.findLead(email)).toMatchObject({ hubspotContactId: contact });
      expect(await house.findLead(`other-${email}`)).toEqual(left === 1 ? undefined : expect.anything());
      expect((await unreadable()).count).toBe(before + left);
    });
  });

  test('are shown as they came when they cannot be read', async () => {
    const portalId = house.environment['HUBSPOT_PORTAL_ID'];
    const batch = [7, 'seven', null, { portalId }, ['x'], { portalId, objectId: 'x'.repeat(5000) }];
    const contact = silentContact('last@events.example');
    expect((await send(JSON.stringify([...batch, { portalId, objectId: contact }]))).status).toBe(204);
    const { newest } = await unreadable();
    expect(newest.map(({ from, text }) => [from, text.slice(0, 40)])).toEqual(
      expect.arrayContaining(batch.map((each) => ['HubSpot', JSON.stringify(each).slice(0, 40)])),
    );
    expect(Math.max(...newest.map(({ text }) => text.length))).toBe(2000);
  });

  test('of another account are left out, ours are taken', async () => {
    const portalId = Number(house.environment['HUBSPOT_PORTAL_ID']);
    const [ours, theirs] = ['ours@account.example', 'theirs@account.example'];
    const events = [
      { portalId: portalId + 1, objectId: Number(silentContact(theirs)) },
      { portalId, objectId: Number(silentContact(ours)) },
    ];
    expect((await send(JSON.stringify(events))).status).toBe(204);
    await rest();
    expect(await house.findLead(ours)).toBeDefined();
    expect(await house.findLead(theirs)).toBeUndefined();
  });

  test('of companies and deals are left out, whatever contact has the same number', async () => {
    const portalId = Number(house.environment['HUBSPOT_PORTAL_ID']);
    const eventOf = (email: string, change: object) => ({
      portalId,
      objectId: Number(silentContact(email)),
      ...change,
    });
    const events = [
      eventOf('company@object.example', { subscriptionType: 'object.creation', objectTypeId: '0-2' }),
      eventOf('deal@object.example', { subscriptionType: 'deal.creation' }),
      eventOf('contact@object.example', { subscriptionType: 'object.creation', objectTypeId: '0-1' }),
      eventOf('old@object.example', { subscriptionType: 'contact.creation' }),
    ];
    expect((await send(JSON.stringify(events))).status).toBe(204);
    await rest();
    const met = [];
    for (const name of ['company', 'deal', 'contact', 'old'])
      met.push((await house.findLead(`${name}@object.example`)) !== undefined);
    expect(met).toEqual([false, false, true, true]);
  });

  test('about many contacts in one request, each told twice: each contact becomes one lead', async () => {
    const emails = Array.from({ length: 25 }, (_, index) => `${index}@many.example`);
    const portalId = Number(house.environment['HUBSPOT_PORTAL_ID']);
    const events = emails.map((email) => ({
      portalId,
      objectId: Number(silentContact(email)),
      occurredAt: 1,
    }));
    const batch = JSON.stringify([...events, ...events.toReversed()]);
    expect((await send(batch)).status).toBe(204);
    expect((await send(batch)).status).toBe(204);
    await rest();
    for (const email of emails) {
      const lead = await house.findLead(email);
      const created = (await house.trace(lead?.id ?? '')).filter(({ action }) => action === 'created');
      expect(created).toHaveLength(1);
    }
  }, 30_000);

  test('a contact whose values hold U+0000 becomes a lead, and reading it again changes nothing', async () => {
    const contact = silentContact('nul@contact.example', { company: 'Nul\0Name \ud83d GmbH' });
    const event = { portalId: house.environment['HUBSPOT_PORTAL_ID'], objectId: contact };
    for (const occurredAt of [1, 2, 3]) {
      await send(JSON.stringify([{ ...event, occurredAt }]));
      await rest();
    }
    const lead = await house.findLead('nul@contact.example');
    expect(lead?.company).toMatch(/^NulName .* ?GmbH$/);
    const updates = (await house.trace(lead?.id ?? '')).filter(({ action }) => action === 'updated');
    expect(updates).toHaveLength(1);
  });

  test('an activity with U+0000 in the names and values of its properties is recorded', async () => {
    const told = { email: 'odd@text.example', type: 'product_active_day', sourceKey: 'odd\0key' };
    const answer = await house.post('/v1/activities', { ...told, properties: { 'a\0b': 'c\ud800d' } });
    expect(answer.status).toBe(202);
    await rest();
    expect((await house.findLead('odd@text.example'))?.score).toBe(3);
  });
});
