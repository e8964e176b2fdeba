import { beforeAll, expect, test } from '@jest/globals';
import type { ImportAnswer } from '@treaty/contract/import';
import { describeOnEngines } from '../support/describe-on-engines.ts';
import type { House } from '../support/house.ts';
import { makeContact, makeQualified } from '../support/lead-makers.ts';

/** What a door answers: its status and its words. */
interface Answered {
  readonly status: number;
  readonly body: string;
}

describeOnEngines('values as people write them', {}, (houseOf) => {
  let house: House;
  beforeAll(() => {
    house = houseOf();
  });
  const post = async (path: string, body: object): Promise<Answered> => {
    const response = await house.post(path, body);
    return { status: response.status, body: await response.text() };
  };
  const readiness = async (): Promise<string> => JSON.stringify(await house.get('/readyz'));
  const idOf = async (email: string): Promise<string> => (await house.findLead(email))?.id ?? '';

  test('of a HubSpot contact: spellings are understood, Germany costs nothing, and the rest is told and counts as unknown', async () => {
    const email = 'ada@written.example';
    const contactId = makeContact(house, email, {
      industry: 'Computer Software',
      hs_country_region_code: 'Germany',
      company_size: 'about 500',
      jobtitle: 'n/a',
    });
    await house.rest();
    const leadId = await idOf(email);
    const card = await house.card(leadId);
    expect(card.notUnderstood).toEqual([{ label: 'Company size', value: 'about 500' }]);
    expect(card.person.facts).toContainEqual({ label: 'Industry', value: 'Technology' });
    expect(card.person.facts.map(({ label }) => label)).not.toContain('Title');
    expect(card.score).toMatchObject({ fit: 20, negative: 0 });
    const trail = (await house.trace(leadId)).map(({ text }) => text);
    expect(trail).toContainEqual(expect.stringMatching(/Not understood: Company size\.$/));
    expect(await readiness()).toContain('not understood: Company size of 1 lead');

    house.hubspot.contacts.update(contactId, { company_size: '1,500' });
    await house.rest();
    expect(await house.card(leadId)).toMatchObject({ notUnderstood: [], score: { fit: 40 } });
    expect(await readiness()).toContain('all understood');
  }, 30_000);

  test('a placeholder is missing, and a website that is no domain holds the handoff in its own words', async () => {
    const { leadId, contactId } = await makeQualified(house, 'held@written.example', {
      company: 'n/a',
      website: 'acme',
    });
    expect((await house.card(leadId)).quarantine.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Company is missing\./),
      expect.stringMatching(/^Company domain “acme” is not understood\./),
    ]);
    house.hubspot.contacts.update(contactId, { company: 'Acme', website: 'acme.example' });
    await house.rest();
    expect(await house.card(leadId)).toMatchObject({ situation: 'awaiting_review', quarantine: [] });
  }, 30_000);

  test('of an activity: a machine is one in every spelling, and what is neither yes nor no is refused', async () => {
    const email = 'bot@written.example';
    const told = { email, type: 'pricing_page_visit' };
    for (const bot of ['Yes', '1', true, 'ja'])
      expect(await post('/v1/activities', { ...told, properties: { bot } })).toMatchObject({ status: 202 });
    expect(await post('/v1/activities', { ...told, properties: { bot: 'n/a' } })).toMatchObject({
      status: 202,
    });
    expect(await post('/v1/activities', { ...told, properties: { bot: 'maybe' } })).toEqual({
      status: 422,
      body: expect.stringMatching(
        /“maybe” is not a value of “By a machine”: expected true or false\..*properties\.bot/,
      ),
    });
    await house.rest();
    expect((await house.card(await idOf(email))).score?.behavioural).toBe(15);
  }, 30_000);

  test('of imported rows: spellings are understood, and a row that cannot be is refused with what is expected', async () => {
    const rows = [
      {
        email: 'yes@written.example',
        fields: { customer: 'Yes', industry: 'b2b saas', country: 'UK', company: '-' },
      },
      {
        email: 'no@written.example',
        fields: { customer: 'perhaps', company_size: '1.500', country: 'Atlantis' },
      },
    ];
    const { body } = await post('/v1/import', { kind: 'leads', rows });
    const { stored, refused } = JSON.parse(body) as ImportAnswer;
    expect([stored, refused.map(({ row }) => row)]).toEqual([1, [1]]);
    expect(refused[0]?.reason).toBe(
      '“perhaps” is not a value of Existing customer: expected true or false. ' +
        '“1.500” is not a value of Company size: expected a whole number, at least 0, at most 10000000. ' +
        '“Atlantis” is not a value of Country: expected a country, by its name or its code (ISO 3166).',
    );
    const card = await house.card(await idOf('yes@written.example'));
    expect(card.score?.exclusions).toEqual(['Existing customer']);
    expect(card.score?.fit).toBe(20);
  }, 30_000);

  test('of a record that is only tried out', async () => {
    const tried = (traits: object) =>
      post('/v1/scores/preview', { traits, activities: [], at: '2026-11-24T15:00:00Z' });
    expect((await tried({ country: 'Germany', industry: 'SaaS' })).body).toMatch(/"fit":10,"negative":0/);
    expect(await tried({ country: 'Atlantis' })).toMatchObject({
      status: 422,
      body: expect.stringContaining('“Atlantis” is not a value of “Country”'),
    });
  });
});
