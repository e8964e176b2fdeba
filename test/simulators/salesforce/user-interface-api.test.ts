import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addRep, handoffWith, leadWith, openOrg, type OpenOrg } from './open-org.ts';

let open: OpenOrg;
let token: string;
let leadId: string;

beforeAll(async () => {
  open = await openOrg();
  const repId = addRep(open.org, 'rita@treaty.example');
  token = open.org.issueToken(repId);
  leadId = open.org.records.insert('Lead', leadWith({ OwnerId: repId, NumberOfEmployees: 1200 }));
});

afterAll(() => open.org.close());

let cycles = 0;
const newHandoff = (values: Record<string, unknown> = {}): string => {
  cycles += 1;
  return open.org.records.insert(
    'Treaty_Handoff__c',
    handoffWith({ Handoff_Key__c: `ui:${cycles}`, Cycle__c: cycles, Lead__c: leadId, ...values }),
  );
};

const ask = async (
  path: string,
  fields?: Record<string, unknown>,
): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${open.org.url}/services/data/v66.0/ui-api${path}`, {
    method: fields === undefined ? 'GET' : 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(fields === undefined ? {} : { body: JSON.stringify({ fields }) }),
  });
  return { status: response.status, body: await response.json() };
};

describe('a record page', () => {
  test('reads a record with the words for its values', async () => {
    const answer = await ask(`/records/${leadId}?fields=Lead.Company,Lead.NumberOfEmployees,Lead.Owner.Name`);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        apiName: 'Lead',
        id: leadId,
        fields: {
          Company: { value: 'Northwind Robotics', displayValue: null },
          NumberOfEmployees: { value: 1200, displayValue: '1,200' },
          Owner: { value: { apiName: 'User' } },
        },
      },
    });
  });

  test('is refused an unknown field, unless it is optional', async () => {
    expect(await ask(`/records/${leadId}?fields=Lead.Shoe_Size__c`)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_FIELD' }],
    });
    expect(await ask(`/records/${leadId}?fields=Lead.Name&optionalFields=Lead.Shoe_Size__c`)).toMatchObject({
      status: 200,
      body: { fields: { Name: { value: 'Ada Okafor' } } },
    });
  });

  test('finds the records that point to its own, the greatest first', async () => {
    const [first, second] = [newHandoff(), newHandoff()];
    const address = `/related-list-records/${leadId}/Treaty_Handoffs__r`;
    const field = 'Treaty_Handoff__c.Cycle__c';
    expect(await ask(`${address}?fields=${field}&sortBy=-${field}`)).toMatchObject({
      status: 200,
      body: { count: 2, records: [{ id: second }, { id: first }] },
    });
    expect(await ask(`${address}?fields=${field}&sortBy=${field}&pageSize=1`)).toMatchObject({
      body: { count: 1, records: [{ id: first }] },
    });
  });

  test('is told of no such list', async () => {
    expect(await ask(`/related-list-records/${leadId}/Nonsense__r`)).toMatchObject({ status: 404 });
  });

  test('changes a record as the user who is signed in', async () => {
    const id = newHandoff();
    expect(await ask(`/records/${id}`, { Status__c: 'Accepted' })).toMatchObject({
      status: 200,
      body: { id, fields: { Status__c: { value: 'Accepted', displayValue: 'Accepted' } } },
    });
    const rep = open.org.records.query("SELECT Id FROM User WHERE Username = 'rita@treaty.example'");
    expect(open.org.records.get(id)).toMatchObject({
      Status__c: 'Accepted',
      LastModifiedById: rep[0]?.['Id'],
    });
  });

  test('hears of a broken rule by the field that the rule shows it at', async () => {
    const id = newHandoff();
    const answer = await ask(`/records/${id}`, { Status__c: 'Recycled' });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        enhancedErrorType: 'RecordError',
        output: {
          errors: [],
          fieldErrors: {
            Reason__c: [
              { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', field: 'Reason__c', fieldLabel: 'Reason' },
            ],
          },
        },
      },
    });
    expect(open.org.records.get(id)).toMatchObject({ Status__c: 'MQL: Awaiting Review' });
  });

  test('needs a session', async () => {
    const response = await fetch(
      `${open.org.url}/services/data/v66.0/ui-api/records/${leadId}?fields=Lead.Name`,
    );
    expect(response.status).toBe(401);
  });

  test('knows what an object and its fields are called', async () => {
    expect(await ask('/object-info/Treaty_Handoff__c')).toMatchObject({
      status: 200,
      body: { apiName: 'Treaty_Handoff__c', fields: { Due_At__c: { dataType: 'DateTime' } } },
    });
  });
});
