import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startOrgBench, type OrgBench } from './org-bench.ts';

let bench: OrgBench;
beforeEach(async () => {
  bench = await startOrgBench();
});
afterEach(() => bench.org.close());

const awaiting = { cycle: 1, status: 'MQL: Awaiting Review' };
const insertLead = (): string => bench.org.records.insert('Lead', { LastName: 'Lee', Company: 'Northwind' });

describe('the handoff record', () => {
  test('is created under its key with everything the rep needs', async () => {
    const lead = insertLead();
    const rep = { Username: 'rep@treaty.example', Email: 'rep@treaty.example', LastName: 'Rep' };
    const owner = bench.org.records.insert('User', rep);
    const id = await bench.salesforce.writeHandoff('L1:1', {
      ...awaiting,
      record: { object: 'Lead', id: lead },
      ownerUsername: 'rep@treaty.example',
      dueAt: Date.parse('2026-03-03T09:00:00Z'),
      score: 55.5,
      modelVersion: 'v3.2',
      closed: false,
      leadCard: '{"lead":"L1"}',
    });
    expect(bench.org.records.get(id)).toMatchObject({
      Handoff_Key__c: 'L1:1',
      Lead__c: lead,
      Contact__c: null,
      Cycle__c: 1,
      Status__c: 'MQL: Awaiting Review',
      OwnerId: owner,
      Due_At__c: '2026-03-03T09:00:00.000Z',
      Score__c: 55.5,
      Model_Version__c: 'v3.2',
      Closed__c: false,
      Lead_Card__c: '{"lead":"L1"}',
    });
  });

  test('written again is the same record; what is left out is not touched, null clears', async () => {
    const dueAt = Date.parse('2026-03-03T09:00:00Z');
    const first = await bench.salesforce.writeHandoff('L1:1', {
      ...awaiting,
      score: 55,
      dueAt,
      leadCard: '{}',
    });
    const second = await bench.salesforce.writeHandoff('L1:1', { leadCard: '{"n":2}', dueAt: null });
    expect(second).toBe(first);
    expect(bench.org.records.get(first)).toMatchObject({
      Score__c: 55,
      Lead_Card__c: '{"n":2}',
      Due_At__c: null,
    });
  });

  test('links the Contact beside the Lead that it was converted from', async () => {
    const lead = insertLead();
    const id = await bench.salesforce.writeHandoff('L1:1', {
      ...awaiting,
      record: { object: 'Lead', id: lead },
    });
    const { contactId } = bench.org.records.convertLead(lead);
    await bench.salesforce.writeHandoff('L1:1', { record: { object: 'Contact', id: contactId } });
    expect(bench.org.records.get(id)).toMatchObject({ Lead__c: lead, Contact__c: contactId });
  });

  test('is read as the rep left it', async () => {
    const id = await bench.salesforce.writeHandoff('L1:1', awaiting);
    bench.clock.advance(5_000);
    bench.org.records.update('Treaty_Handoff__c', id, {
      Status__c: 'Recycled',
      Reason__c: 'wrong_company_size',
      Detail__c: '12',
      Decision_Id__c: 'D1',
      Decided_By__c: 'Dana Whitfield',
    });
    await expect(bench.salesforce.readHandoff('L1:1')).resolves.toEqual({
      id,
      key: 'L1:1',
      status: 'Recycled',
      reason: 'wrong_company_size',
      detail: '12',
      decisionId: 'D1',
      decidedBy: 'Dana Whitfield',
      lastModifiedByName: 'Administrator',
      lastModifiedByUsername: 'admin@treaty.example',
      closed: false,
      systemModstamp: bench.clock.now(),
    });
  });

  test('that does not exist is null', async () => {
    await expect(bench.salesforce.readHandoff("L1:1' OR Id != '")).resolves.toBeNull();
  });

  test('refuses to be turned down without a reason, in the words of the rule', async () => {
    await bench.salesforce.writeHandoff('L1:1', awaiting);
    const write = bench.salesforce.writeHandoff('L1:1', { status: 'Recycled' });
    await expect(write).rejects.toMatchObject({
      errorClass: 'quarantine',
      code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    });
    await expect(write).rejects.toThrow('Select a reason: a lead cannot be rejected without one.');
  });
});

describe('the poll of changed handoffs', () => {
  const keysSince = async (since: number): Promise<string[]> =>
    (await bench.salesforce.changedHandoffs(since)).map(({ key }) => key);

  test('gives what changed at that instant or later, the oldest change first', async () => {
    for (const key of ['L1:1', 'L2:1', 'L3:1']) {
      await bench.salesforce.writeHandoff(key, awaiting);
      bench.clock.advance(60_000);
    }
    await bench.salesforce.writeHandoff('L1:1', { score: 60 });
    const start = bench.clock.now() - 180_000;
    await expect(keysSince(start)).resolves.toEqual(['L2:1', 'L3:1', 'L1:1']);
    await expect(keysSince(start + 60_000)).resolves.toEqual(['L2:1', 'L3:1', 'L1:1']);
    await expect(keysSince(start + 61_000)).resolves.toEqual(['L3:1', 'L1:1']);
    await expect(keysSince(bench.clock.now() + 1_000)).resolves.toEqual([]);
  });

  test('misses nothing when there is more than one page', async () => {
    const keys = Array.from({ length: 2_050 }, (_, n) => `L${n}:1`);
    for (const key of keys)
      bench.org.records.insert('Treaty_Handoff__c', {
        Handoff_Key__c: key,
        Cycle__c: 1,
        Status__c: awaiting.status,
      });
    const found = await keysSince(0);
    expect(new Set(found)).toEqual(new Set(keys));
    expect(found).toHaveLength(2_050);
    expect(bench.org.requests.count({ path: /\/query\// })).toBe(1);
  });
});
