import { beforeAll, expect, test } from '@jest/globals';
import {
  ParityRun,
  type ParityAnswer,
  type ParityCause,
  type ParityDifferences,
} from '@treaty/contract/parity';
import { describeOnEngines } from '../support/describe-on-engines.ts';
import type { House } from '../support/house.ts';
import { makeContact, makeQualified, visitPricing, type Made } from '../support/lead-makers.ts';
import { pollUntil } from '../support/poll-until.ts';
import { handoffRecord, textOf } from '../support/reps.ts';

type Report = NonNullable<ParityAnswer['report']>;

describeOnEngines('parity of both CRMs', {}, (houseOf) => {
  let house: House;
  beforeAll(() => {
    house = houseOf();
  });
  const answer = (): Promise<ParityAnswer> => house.get('/v1/parity');
  const differences = (query = ''): Promise<ParityDifferences> => house.get(`/v1/parity/differences${query}`);
  const start = async (): Promise<ParityRun> =>
    ParityRun.parse(await (await house.post('/v1/parity', {})).json());
  const check = async (): Promise<Report> => {
    const { id } = await start();
    return pollUntil('the report', async () => {
      const { report } = await answer();
      return report?.id === id && report;
    });
  };
  const causesOf = async (leadKey: string): Promise<ParityDifferences['differences']> =>
    (await differences()).differences.filter((each) => each.leadKey === leadKey);
  const counts = (report: Report): Record<string, number> =>
    Object.fromEntries(report.causes.map(({ cause, crm, count }) => [`${crm} ${cause}`, count]));
  const recordOf = ({ key }: Made): string => textOf(handoffRecord(house, key()), 'Lead__c');

  const names = ['in-step', 'edited', 'waiting', 'deleted', 'doubled', 'keyless'] as const;
  type Name = (typeof names)[number];
  const made = new Map<Name, Made>();
  const lead = (name: Name): Made => {
    const found = made.get(name);
    if (found === undefined) throw new Error(`${name} was not made`);
    return found;
  };

  test('before the first comparison there is no report, and nothing to page through', async () => {
    expect(await answer()).toEqual({ report: null, newer: null });
    expect(await differences()).toEqual({ runId: null, differences: [], next: null });
  });

  test('leads that both CRMs show as Treaty holds them are in parity', async () => {
    for (const name of names) made.set(name, await makeQualified(house, `${name}@parity.example`));
    const report = await check();
    expect(report).toMatchObject({ inParity: true, failed: false, trouble: null, causes: [] });
    expect(report.sentences).toEqual([
      'HubSpot 6, Salesforce 6: the same leads.',
      'Qualified: HubSpot 6, Salesforce 6: the same leads.',
      'All records match Treaty.',
    ]);
    expect(report.stages).toEqual([{ stage: 'MQL', treaty: 6, hubspot: 6, salesforce: 6 }]);
  }, 60_000);

  test('every difference has its cause, and the causes add up to what the teams count', async () => {
    makeContact(house, 'early@parity.example');
    await house.rest();
    const { hubspot, salesforce } = house;
    hubspot.contacts.update(lead('edited').contactId, { treaty_score: '99', treaty_stage: 'Lead' });
    hubspot.contacts.archive(lead('deleted').contactId);
    salesforce.records.insert('Contact', { LastName: 'Twin', Treaty_Key__c: lead('doubled').leadId });
    salesforce.records.update('Lead', recordOf(lead('keyless')), { Treaty_Key__c: null });
    salesforce.records.insert('Contact', { LastName: 'Copy', Treaty_Key__c: 'from-another-system' });
    await house.rest();
    salesforce.failNext({
      status: 400,
      errorCode: 'UNABLE_TO_LOCK_ROW',
      times: 10_000,
      match: { method: 'PATCH', path: new RegExp(`Lead/${recordOf(lead('waiting'))}`) },
    });
    visitPricing(house, lead('waiting').contactId);
    await pollUntil('the new score in HubSpot', () => {
      const { treaty_score: score } = hubspot.contacts.get(lead('waiting').contactId).properties;
      return score === '95';
    });
    const report = await check();

    expect(counts(report)).toEqual({
      'salesforce not_handed_over': 1,
      'salesforce waiting': 1,
      'hubspot gone': 1,
      'salesforce key_removed': 1,
      'hubspot overwritten': 1,
      'salesforce two_records': 1,
      'salesforce unknown_key': 1,
    });
    expect(report.inParity).toBe(false);
    expect(report.totals).toEqual({
      treaty: { leads: 7, qualified: 6, records: 7 },
      hubspot: { leads: 6, qualified: 4, records: 6 },
      salesforce: { leads: 6, qualified: 5, records: 7 },
    });
    expect(report.sentences).toEqual([
      'HubSpot 6, Salesforce 6: 2 only in HubSpot (1 not handed off to sales yet, 1 without their Treaty key in Salesforce); 2 only in Salesforce (1 deleted in HubSpot, 1 with a key in Salesforce that Treaty does not know).',
      'Qualified: HubSpot 4, Salesforce 5: 1 only in HubSpot (1 without their Treaty key in Salesforce); 2 only in Salesforce (1 deleted in HubSpot, 1 overwritten in HubSpot).',
      '1 of 6 in HubSpot shows different values: 1 overwritten in HubSpot.',
      '1 of 6 in Salesforce shows different values: 1 waiting to be written to Salesforce.',
      '1 lead is on several records in Salesforce and counts once.',
    ]);
    for (const { difference, parts } of report.explanations) {
      const explained = parts.map(({ onlyInHubspot, onlyInSalesforce }) => onlyInHubspot - onlyInSalesforce);
      expect(explained.reduce((sum, each) => sum + each, 0)).toBe(difference);
    }
  }, 60_000);

  test('each lead tells what Treaty and both CRMs hold, and since when it waits', async () => {
    expect(await causesOf(lead('in-step').leadId)).toEqual([]);
    expect(await causesOf(lead('edited').leadId)).toMatchObject([
      {
        crm: 'hubspot',
        cause: 'overwritten',
        recordId: lead('edited').contactId,
        text: 'overwritten in HubSpot',
        fields: [
          { label: 'Lead score', treaty: '80', hubspot: '99', salesforce: '80' },
          { label: 'Stage', treaty: 'MQL', hubspot: 'Lead', salesforce: 'MQL' },
        ],
      },
    ]);
    const [waiting] = await causesOf(lead('waiting').leadId);
    expect(waiting).toMatchObject({
      cause: 'waiting',
      detail: expect.stringContaining('UNABLE_TO_LOCK_ROW'),
      fields: [{ label: 'Lead score', treaty: '95', hubspot: '95', salesforce: '80' }],
    });
    expect(Math.abs(Date.parse(waiting?.since ?? '') - house.clock.now())).toBeLessThan(30_000);
    expect(await causesOf(lead('deleted').leadId)).toMatchObject([
      { crm: 'hubspot', recordId: null, fields: [] },
    ]);
  });

  test('the differences are paged, and asked for by cause', async () => {
    const all = (await differences()).differences;
    const first = await differences('?limit=3');
    const second = await differences(`?limit=500&after=${first.next}`);
    expect([...first.differences, ...second.differences]).toEqual(all);
    expect(second.next).toBeNull();
    const asked: ParityCause = 'two_records';
    expect((await differences(`?cause=${asked}`)).differences).toEqual(
      all.filter(({ cause }) => cause === asked),
    );
  });

  test('a comparison that is under way is not doubled, waits for a CRM that does not answer, and then ends', async () => {
    house.salesforce.clearFaults();
    await house.rest();
    house.hubspot.faults.plan({ status: 503, times: 2 });
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.id).toBe(other.id);
    await pollUntil('its trouble', async () => (await answer()).newer?.trouble ?? null);
    const report = await pollUntil('its end', async () => {
      const { report: newest } = await answer();
      return newest?.id === one.id && newest;
    });
    expect(report).toMatchObject({ failed: false, trouble: null });
    expect(counts(report)).not.toHaveProperty('salesforce waiting');
    expect(await answer()).toMatchObject({ newer: null });
  }, 60_000);

  test('at night, in the time zone of the reports, it is checked unasked', async () => {
    const { report: before } = await answer();
    await house.advance(24 * 3_600_000);
    const { report } = await pollUntil('the report of the night', async () => {
      const newest = await answer();
      return newest.report?.id !== before?.id && newest;
    });
    expect(report?.failed).toBe(false);
  }, 30_000);
});
