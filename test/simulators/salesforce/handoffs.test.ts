import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { addRep, handoffWith, leadWith, metadataFolder, openOrg } from './open-org.ts';
import type { OpenOrg } from './open-org.ts';

let open: OpenOrg;
let asRep: Connection;
let cycles = 0;

beforeAll(async () => {
  open = await openOrg();
  asRep = open.connect(addRep(open.org, 'rita@treaty.example'));
});

afterAll(() => open.org.close());

const newLead = (): string => {
  cycles += 1;
  return open.org.records.insert(
    'Lead',
    leadWith({ Treaty_Key__c: `lead-${cycles}`, Treaty_Score__c: 61.5 }),
  );
};

const newHandoff = (values: Record<string, unknown>): string => {
  cycles += 1;
  return open.org.records.insert(
    'Treaty_Handoff__c',
    handoffWith({ Handoff_Key__c: `key:${cycles}`, ...values }),
  );
};

const decide = (id: string, values: Record<string, unknown>) =>
  asRep.sobject('Treaty_Handoff__c').update({ Id: id, ...values });

describe('validation rules', () => {
  test('a lead is not turned down without a reason', async () => {
    const id = newHandoff({});
    for (const Status__c of ['Recycled', 'Disqualified']) {
      await expect(decide(id, { Status__c })).rejects.toMatchObject({
        errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        data: { fields: ['Reason__c'] },
      });
    }
    expect(open.org.records.get(id)).toMatchObject({ Status__c: 'MQL: Awaiting Review' });
  });

  test('a reason that needs a detail is not taken without one', async () => {
    const id = newHandoff({});
    const decision = { Status__c: 'Recycled', Reason__c: 'wrong_company_size' };
    for (const Detail__c of [null, '', '   ']) {
      await expect(decide(id, { ...decision, Detail__c })).rejects.toMatchObject({
        data: { fields: ['Detail__c'] },
      });
    }
    await expect(decide(id, { ...decision, Detail__c: '12' })).resolves.toMatchObject({ success: true });
  });

  test('other reasons need none', async () => {
    const decision = decide(newHandoff({}), { Status__c: 'Recycled', Reason__c: 'no_budget' });
    await expect(decision).resolves.toMatchObject({ success: true });
  });

  test('a closed cycle takes no decision, even from one who opens it in the same breath', async () => {
    const id = newHandoff({ Status__c: 'Accepted', Closed__c: true });
    const decision = { Status__c: 'Recycled', Reason__c: 'no_budget', Closed__c: false };
    await expect(decide(id, decision)).rejects.toMatchObject({ data: { fields: ['Status__c'] } });
    const integration = open.connect().sobject('Treaty_Handoff__c');
    await expect(integration.update({ Id: id, Status__c: 'Qualified' })).rejects.toMatchObject({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    });
    await expect(integration.update({ Id: id, Lead_Card__c: '{}' })).resolves.toMatchObject({
      success: true,
    });
  });

  test('every broken rule is named', async () => {
    const id = newHandoff({ Status__c: 'Accepted', Closed__c: true });
    await expect(decide(id, { Status__c: 'Recycled' })).rejects.toMatchObject({
      errorCode: 'MULTIPLE_API_ERRORS',
      data: [{ fields: ['Status__c'] }, { fields: ['Reason__c'] }],
    });
  });
});

describe('the flow', () => {
  test('copies status and reason to the lead', async () => {
    const lead = newLead();
    const id = newHandoff({ Lead__c: lead });
    expect(open.org.records.get(lead)).toMatchObject({ Treaty_Status__c: 'MQL: Awaiting Review' });
    await decide(id, { Status__c: 'Recycled', Reason__c: 'wrong_icp', Detail__c: 'industry' });
    expect(open.org.records.get(lead)).toMatchObject({
      Treaty_Status__c: 'Recycled',
      Treaty_Reason__c: 'wrong_icp',
    });
  });

  test('copies them to the contact where there is one', async () => {
    const contact = open.org.records.insert('Contact', { LastName: 'Brandt' });
    await decide(newHandoff({ Contact__c: contact }), { Status__c: 'Accepted' });
    expect(open.org.records.get(contact)).toMatchObject({
      Treaty_Status__c: 'Accepted',
      Treaty_Reason__c: null,
    });
  });

  test('leaves the lead alone when only the lead card changes', async () => {
    const lead = newLead();
    const id = newHandoff({ Lead__c: lead });
    open.org.records.update('Lead', lead, { Treaty_Status__c: 'Open' });
    await open.connect().sobject('Treaty_Handoff__c').update({ Id: id, Lead_Card__c: '{"version":2}' });
    expect(open.org.records.get(lead)).toMatchObject({ Treaty_Status__c: 'Open' });
  });

  test('of a lead converted under review goes to its contact', async () => {
    const lead = newLead();
    const id = newHandoff({ Lead__c: lead });
    const { contactId } = open.org.records.convertLead(lead);
    await decide(id, { Status__c: 'Accepted' });
    expect(open.org.records.get(contactId)).toMatchObject({ Treaty_Status__c: 'Accepted' });
    expect(open.org.records.get(lead)).toMatchObject({ Treaty_Status__c: 'MQL: Awaiting Review' });
  });

  test('of a contact that was deleted goes to the lead again', async () => {
    const lead = newLead();
    const contact = open.org.records.insert('Contact', { LastName: 'Gone' });
    const id = newHandoff({ Lead__c: lead, Contact__c: contact });
    open.org.records.delete('Contact', contact);
    expect(open.org.records.get(id)).toMatchObject({ Contact__c: null });
    await decide(id, { Status__c: 'Accepted' });
    expect(open.org.records.get(lead)).toMatchObject({ Treaty_Status__c: 'Accepted' });
  });

  test('keeps the decision when the lead refuses the copy', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'treaty-org-'));
    await cp(metadataFolder, folder, { recursive: true });
    const field = join(folder, 'vocabulary/objects/Lead/fields/Treaty_Status__c.field-meta.xml');
    await writeFile(field, (await readFile(field, 'utf8')).replace('Treaty_Status<', 'Treaty_Stage<'));
    const other = await openOrg({ metadataFolder: folder });
    const lead = other.org.records.insert('Lead', leadWith());
    const id = other.org.records.insert('Treaty_Handoff__c', handoffWith({ Lead__c: lead }));
    const accepted = { Id: id, Status__c: 'Accepted' };
    await expect(other.connect().sobject('Treaty_Handoff__c').update(accepted)).resolves.toMatchObject({
      success: true,
    });
    expect(other.org.records.get(id)).toMatchObject({ Status__c: 'Accepted' });
    expect(other.org.records.get(lead)).toMatchObject({ Treaty_Status__c: null });
    await other.org.close();
    await rm(folder, { recursive: true });
  });
});

describe('lead conversion', () => {
  test('makes an account and a contact that carries the key, and a read-only lead', async () => {
    const lead = newLead();
    const { accountId, contactId } = open.org.records.convertLead(lead);
    expect(open.org.records.get(lead)).toMatchObject({
      IsConverted: true,
      ConvertedDate: '2026-03-02',
      ConvertedAccountId: accountId,
      ConvertedContactId: contactId,
    });
    expect(open.org.records.get(accountId)).toMatchObject({ Name: 'Northwind Robotics' });
    expect(open.org.records.get(contactId)).toMatchObject({
      AccountId: accountId,
      Email: 'ada@northwind.example',
      Treaty_Key__c: open.org.records.get(lead)?.['Treaty_Key__c'],
      Treaty_Score__c: 61.5,
    });
    await expect(open.connect().sobject('Lead').update({ Id: lead, Title: 'CTO' })).rejects.toMatchObject({
      errorCode: 'CANNOT_UPDATE_CONVERTED_LEAD',
    });
  });

  test('leaves the handoff as it is, and values of restricted picklists behind', () => {
    const lead = newLead();
    const id = newHandoff({ Lead__c: lead });
    const { contactId } = open.org.records.convertLead(lead);
    expect(open.org.records.get(id)).toMatchObject({ Lead__c: lead, Contact__c: null });
    expect(open.org.records.get(contactId)).toMatchObject({ Treaty_Status__c: null });
  });

  test('happens once', () => {
    const lead = newLead();
    open.org.records.convertLead(lead);
    expect(() => open.org.records.convertLead(lead)).toThrow('CANNOT_UPDATE_CONVERTED_LEAD');
  });
});
