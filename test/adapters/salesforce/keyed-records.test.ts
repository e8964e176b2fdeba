import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startOrgBench, type OrgBench } from './org-bench.ts';

let bench: OrgBench;
beforeEach(async () => {
  bench = await startOrgBench();
});
afterEach(() => bench.org.close());

const insertLead = (key: string | null, values: Record<string, string | number> = {}): string =>
  bench.org.records.insert('Lead', {
    LastName: 'Lee',
    Company: 'Northwind',
    ...(key === null ? {} : { Treaty_Key__c: key }),
    ...values,
  });

test('records with a key are read with our fields, others are not', async () => {
  insertLead(null);
  const id = insertLead('L1', { Treaty_Score__c: 53.25, Treaty_Stage__c: 'MQL' });
  await expect(bench.salesforce.keyedLeads('Lead', null)).resolves.toEqual({
    records: [
      {
        id,
        key: 'L1',
        isConverted: false,
        fields: { score: 53.25, stage: 'MQL', status: null, reason: null, modelVersion: null },
      },
    ],
    next: null,
  });
  await expect(bench.salesforce.keyedLeads('Contact', null)).resolves.toEqual({ records: [], next: null });
});

test('a converted Lead is marked, and its Contact is read beside it', async () => {
  const lead = insertLead('L1');
  const { contactId } = bench.org.records.convertLead(lead);
  const { records: leads } = await bench.salesforce.keyedLeads('Lead', null);
  expect(leads).toMatchObject([{ id: lead, isConverted: true }]);
  const { records: contacts } = await bench.salesforce.keyedLeads('Contact', null);
  expect(contacts).toMatchObject([{ id: contactId, key: 'L1', isConverted: false }]);
});

test('more than one answer holds come in parts, none twice and none left out', async () => {
  const ids = Array.from({ length: 2001 }, (_, n) => insertLead(`L${n}`));
  const first = await bench.salesforce.keyedLeads('Lead', null);
  expect(first.records).toHaveLength(2000);
  const second = await bench.salesforce.keyedLeads('Lead', first.next);
  expect(second.next).toBeNull();
  expect([...first.records, ...second.records].map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
}, 30_000);

test('handoffs are read while they are open', async () => {
  await bench.salesforce.writeHandoff('L1:1', { cycle: 1, status: 'Accepted', closed: true });
  const id = await bench.salesforce.writeHandoff('L1:2', { cycle: 2, status: 'MQL: Awaiting Review' });
  await expect(bench.salesforce.openHandoffs(null)).resolves.toEqual({
    records: [{ id, key: 'L1:2', status: 'MQL: Awaiting Review' }],
    next: null,
  });
});

test('of records that are named, those remain that were not deleted', async () => {
  const [kept, deleted] = [insertLead(null), insertLead(null)];
  bench.org.records.delete('Lead', deleted);
  const contact = bench.org.records.insert('Contact', { LastName: 'Lee' });
  const remaining = await bench.salesforce.remaining([
    { object: 'Lead', id: kept },
    { object: 'Lead', id: deleted },
    { object: 'Contact', id: contact },
  ]);
  expect(remaining).toEqual(new Set([kept, contact]));
});
