import 'jsforce/lib/api/soap.js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { leadWith, openOrg } from './open-org.ts';
import type { OpenOrg } from './open-org.ts';

let open: OpenOrg;
let connection: Connection;

beforeAll(async () => {
  open = await openOrg();
  connection = open.connect();
});

afterAll(() => open.org.close());

const newLead = (): string => open.org.records.insert('Lead', leadWith());

const wanted = {
  convertedStatus: 'Closed - Converted',
  doNotCreateOpportunity: true,
  overwriteLeadSource: false,
  sendNotificationEmail: false,
};

const convert = (given: { leadId: string; accountId?: string; convertedStatus?: string }) =>
  connection.soap.convertLead({ ...wanted, ...given });

const refused = (statusCode: string, rest: object = {}) => ({
  success: false,
  contactId: null,
  errors: [expect.objectContaining({ statusCode, ...rest })],
});

describe('a lead is converted by SOAP', () => {
  test('into a contact and an account of its own', async () => {
    const leadId = newLead();
    const { accountId, contactId, ...rest } = await convert({ leadId });
    expect(rest).toMatchObject({ leadId, opportunityId: null, errors: [], success: true });
    expect(open.org.records.get(leadId)).toMatchObject({
      IsConverted: true,
      Status: 'Closed - Converted',
      ConvertedAccountId: accountId,
      ConvertedContactId: contactId,
      LastModifiedById: open.org.integrationUserId,
    });
    expect(open.org.records.get(contactId ?? '')).toMatchObject({ LastName: 'Okafor', AccountId: accountId });
  });

  test('into a contact of an account that is given, ids in 15 characters too', async () => {
    const leadId = newLead();
    const Id = open.org.records.insert('Account', { Name: 'Northwind' });
    const { accountId } = await convert({ leadId: leadId.slice(0, 15), accountId: Id.slice(0, 15) });
    expect(accountId).toBe(Id);
    expect(open.org.records.get(leadId)).toMatchObject({ ConvertedAccountId: Id });
  });

  test('whatever becomes of the others of the call', async () => {
    const [leadId, other] = [newLead(), newLead()];
    const results = await connection.soap.convertLead([
      { ...wanted, leadId },
      { ...wanted, leadId },
      { ...wanted, leadId: other },
    ]);
    expect(results.map(({ success }) => success)).toEqual([true, false, true]);
  });
});

describe('a conversion is refused', () => {
  test('into an account that is not there, and makes no contact', async () => {
    const leadId = newLead();
    const count = () => open.org.records.query('SELECT Id FROM Contact').length;
    const before = count();
    expect(await convert({ leadId, accountId: '001000000zzzzzz' })).toMatchObject(
      refused('INVALID_CROSS_REFERENCE_KEY', { fields: ['AccountId'] }),
    );
    expect(count()).toBe(before);
  });

  test('as a whole when it asks for what is not imitated', async () => {
    const call = connection.soap.convertLead({ ...wanted, leadId: newLead(), contactId: '003000000000001' });
    await expect(call).rejects.toThrow('contactId');
  });
});

const envelope = (kind: string, sessionId: string, leadId: string): string =>
  `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:u="urn:${kind}.soap.sforce.com"><e:Header>` +
  `<u:SessionHeader><u:sessionId>${sessionId}</u:sessionId></u:SessionHeader></e:Header><e:Body><u:convertLead>` +
  `<u:leadConverts><u:convertedStatus>Closed - Converted</u:convertedStatus><u:leadId>${leadId}</u:leadId>` +
  '</u:leadConverts></u:convertLead></e:Body></e:Envelope>';

const send = async (place: string, body: string) => {
  const url = `${open.org.url}/services/Soap/${place}/66.0`;
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/xml' }, body });
  return { status: answer.status, text: await answer.text() };
};

test('a session that is none is a fault with its code and words', async () => {
  const { status, text } = await send('u', envelope('partner', 'old', newLead()));
  expect(status).toBe(500);
  const words = 'Invalid Session ID found in SessionHeader: Illegal Session';
  expect(text).toContain('xmlns:sf="urn:fault.partner.soap.sforce.com"');
  expect(text).toContain('<faultcode>sf:INVALID_SESSION_ID</faultcode>');
  expect(text).toContain(`<faultstring>INVALID_SESSION_ID: ${words}</faultstring>`);
  expect(text).toContain(`<sf:exceptionMessage>${words}</sf:exceptionMessage>`);
});

test('the enterprise address answers in its own namespace, nothing in the result left out', async () => {
  const token = open.org.issueToken(open.org.integrationUserId);
  const { status, text } = await send('c', envelope('enterprise', token, newLead()));
  expect(status).toBe(200);
  expect(text).toContain('xmlns="urn:enterprise.soap.sforce.com"');
  expect(text).toMatch(
    /<accountId>001\w+<\/accountId><contactId>003\w+<\/contactId><leadId>00Q\w+<\/leadId><opportunityId xsi:nil="true"\/>/u,
  );
});

describe("the values of Lead's Status", () => {
  test('are records of LeadStatus, in their order', async () => {
    const { records } = await connection.query(
      'SELECT MasterLabel, IsConverted, IsDefault, SortOrder FROM LeadStatus ORDER BY SortOrder',
    );
    expect(records).toMatchObject([
      { MasterLabel: 'Open - Not Contacted', IsConverted: false, IsDefault: true, SortOrder: 1 },
      { MasterLabel: 'Working - Contacted', IsConverted: false, IsDefault: false, SortOrder: 2 },
      { MasterLabel: 'Closed - Converted', IsConverted: true, IsDefault: false, SortOrder: 3 },
      { MasterLabel: 'Closed - Not Converted', IsConverted: false, IsDefault: false, SortOrder: 4 },
    ]);
  });

  test('are named as the picklist has them', async () => {
    const named = open.org.records.query('SELECT ApiName FROM LeadStatus ORDER BY SortOrder');
    const { fields } = await connection.describe('Lead');
    const values = fields.find(({ name }) => name === 'Status')?.picklistValues ?? [];
    expect(named.map(({ ApiName }) => ApiName)).toEqual(values.map(({ value }) => String(value)));
  });

  test('are made by the platform alone', async () => {
    await expect(connection.sobject('LeadStatus').create({ MasterLabel: 'Won' })).rejects.toMatchObject({
      errorCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    });
  });
});
