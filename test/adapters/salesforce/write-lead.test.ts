import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LeadFields, NewLead } from '../../../middleware/src/services/ports/salesforce.ts';
import { startOrgBench, type OrgBench } from './org-bench.ts';

let bench: OrgBench;
beforeEach(async () => {
  bench = await startOrgBench();
});
afterEach(() => bench.org.close());

const fields: LeadFields = {
  score: 55.5,
  stage: 'MQL',
  status: 'MQL: Awaiting Review',
  reason: null,
  modelVersion: 'v3.2',
};
const newLead = (changes: Partial<NewLead> = {}): NewLead => ({
  ...fields,
  leadKey: 'L1',
  firstName: 'Ann',
  lastName: 'Lee',
  company: 'Northwind',
  email: 'ann@northwind.example',
  title: null,
  leadSource: null,
  ownerUsername: null,
  ...changes,
});
const stamp = {
  Treaty_Key__c: 'L1',
  Treaty_Score__c: 55.5,
  Treaty_Stage__c: 'MQL',
  Treaty_Status__c: 'MQL: Awaiting Review',
  Treaty_Reason__c: null,
  Treaty_Model_Version__c: 'v3.2',
};
const insertLead = (values: Record<string, string> = {}): string =>
  bench.org.records.insert('Lead', { LastName: 'Lee', Company: 'Northwind', ...values });

describe('creating a Lead', () => {
  test('puts it into the org under our key with its facts and Treaty fields', async () => {
    const record = await bench.salesforce.createLead(newLead());
    expect(record.object).toBe('Lead');
    expect(bench.org.records.get(record.id)).toMatchObject({
      ...stamp,
      FirstName: 'Ann',
      LastName: 'Lee',
      Company: 'Northwind',
      Email: 'ann@northwind.example',
    });
  });

  test('twice makes one Lead', async () => {
    const first = await bench.salesforce.createLead(newLead());
    const second = await bench.salesforce.createLead(newLead({ score: 60 }));
    expect(second).toEqual(first);
    expect(bench.org.records.query('SELECT Id, Treaty_Score__c FROM Lead')).toEqual([
      { Id: first.id, Treaty_Score__c: 60 },
    ]);
  });

  test('gives it to the rep of the routing, whose id is asked for once', async () => {
    const OwnerId = bench.org.records.insert('User', {
      Username: "o'hara@northwind.example",
      Email: 'ohara@northwind.example',
      LastName: "O'Hara",
    });
    const owned = { ownerUsername: "o'hara@northwind.example" };
    const { id } = await bench.salesforce.createLead(newLead(owned));
    const queries = bench.org.requests.count({ path: /query$/ });
    await bench.salesforce.createLead(newLead(owned));
    expect(bench.org.records.get(id)).toMatchObject({ OwnerId });
    expect(bench.org.requests.count({ path: /query$/ }) - queries).toBe(queries - 1);
  });

  test('for a rep without an active user is refused, saying what to correct, without naming the person', async () => {
    const gone = { Username: 'gone@northwind.example', Email: 'gone@northwind.example', LastName: 'Gone' };
    bench.org.records.insert('User', { ...gone, IsActive: false });
    const create = bench.salesforce.createLead(newLead({ ownerUsername: gone.Username }));
    await expect(create).rejects.toMatchObject({ errorClass: 'routeAnew', code: 'OWNER_UNKNOWN' });
    await expect(create).rejects.not.toThrow(/gone@/);
  });

  test('whose key a converted Lead holds stamps the Contact that came of it', async () => {
    const { contactId } = bench.org.records.convertLead(insertLead({ Treaty_Key__c: 'L1' }));
    await expect(bench.salesforce.createLead(newLead())).resolves.toEqual({
      object: 'Contact',
      id: contactId,
    });
    expect(bench.org.records.get(contactId)).toMatchObject(stamp);
  });
});

describe('a Lead that a rep converts', () => {
  const keyOnLeadOnly = (leadId: string): string => {
    const { contactId } = bench.org.records.convertLead(leadId);
    bench.org.records.update('Contact', contactId, { Treaty_Key__c: null });
    return contactId;
  };

  test('before it is created again under its key: its Contact is stamped', async () => {
    const contactId = keyOnLeadOnly(insertLead({ Treaty_Key__c: 'L1' }));
    await expect(bench.salesforce.createLead(newLead())).resolves.toEqual({
      object: 'Contact',
      id: contactId,
    });
    expect(bench.org.records.get(contactId)).toMatchObject(stamp);
  });

  test('between our look and our write: its Contact is stamped', async () => {
    const leadId = insertLead({ Treaty_Key__c: 'L1' });
    let contactId = '';
    let calls = 0;
    const salesforce = bench.adapter({
      assertFree: () => {
        calls += 1;
        // The first call is the login, the second the write.
        if (calls === 2) contactId = keyOnLeadOnly(leadId);
      },
    });
    const record = await salesforce.createLead(newLead());
    expect(record).toEqual({ object: 'Contact', id: contactId });
    expect(bench.org.records.get(contactId)).toMatchObject(stamp);
  });
});

describe('stamping a record', () => {
  test('puts key and Treaty fields on a Lead and leaves the rest alone', async () => {
    const id = insertLead({ Title: 'Buyer' });
    await expect(bench.salesforce.stampLead({ object: 'Lead', id }, 'L1', fields)).resolves.toEqual({
      object: 'Lead',
      id,
    });
    expect(bench.org.records.get(id)).toMatchObject({ ...stamp, Title: 'Buyer' });
  });

  test('clears a reason that no longer holds', async () => {
    const id = insertLead({ Treaty_Reason__c: 'wrong_company_size' });
    await bench.salesforce.stampLead({ object: 'Lead', id }, 'L1', fields);
    expect(bench.org.records.get(id)).toMatchObject({ Treaty_Reason__c: null });
  });

  test('follows a Lead that was converted meanwhile to its Contact', async () => {
    const id = insertLead();
    const { contactId } = bench.org.records.convertLead(id);
    await expect(bench.salesforce.stampLead({ object: 'Lead', id }, 'L1', fields)).resolves.toEqual({
      object: 'Contact',
      id: contactId,
    });
    expect(bench.org.records.get(contactId)).toMatchObject(stamp);
  });

  test('fails for good when that Contact is gone, saying so', async () => {
    const id = insertLead();
    const { contactId } = bench.org.records.convertLead(id);
    bench.org.records.delete('Contact', contactId);
    const stampIt = bench.salesforce.stampLead({ object: 'Lead', id }, 'L1', fields);
    await expect(stampIt).rejects.toMatchObject({ errorClass: 'quarantine' });
  });

  test('with a value that the picklist lacks is refused for good, with the field', async () => {
    const id = insertLead();
    const stampIt = bench.salesforce.stampLead({ object: 'Lead', id }, 'L1', {
      ...fields,
      status: 'Perhaps',
    });
    await expect(stampIt).rejects.toMatchObject({
      errorClass: 'quarantine',
      code: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    });
    await expect(stampIt).rejects.toThrow(/Treaty_Status__c/);
  });
});
