import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { addRep, handoffWith, leadWith, openOrg } from './open-org.ts';
import type { OpenOrg } from './open-org.ts';

let open: OpenOrg;
let connection: Connection;

const people = [
  leadWith({ LastName: 'Adeyemi', Email: 'a@one.example', NumberOfEmployees: 40, City: 'Lagos' }),
  leadWith({ LastName: 'Brandt', Email: 'b@one.example', NumberOfEmployees: 400 }),
  leadWith({ LastName: "O'Hara", Email: 'c@two.example', NumberOfEmployees: 4000 }),
];

beforeAll(async () => {
  open = await openOrg();
  connection = open.connect();
  const rep = addRep(open.org, 'rita@treaty.example');
  for (const person of people) {
    const id = open.org.records.insert('Lead', { ...person, OwnerId: rep });
    const key = `${person.LastName}:1`;
    open.org.records.insert(
      'Treaty_Handoff__c',
      handoffWith({ Handoff_Key__c: key, Lead__c: id, Lead_Card__c: '{}' }),
    );
    open.clock.advance(60_000);
  }
});

afterAll(() => open.org.close());

const names = async (condition: string): Promise<unknown[]> => {
  const result = await connection.query<{ LastName: string }>(`SELECT LastName FROM Lead WHERE ${condition}`);
  return result.records.map((record) => record.LastName);
};

describe('conditions', () => {
  test.each([
    ["LastName = 'brandt'", ['Brandt']],
    ["LastName = 'O\\'Hara'", ["O'Hara"]],
    ["LastName != 'Brandt'", ['Adeyemi', "O'Hara"]],
    ['City = null', ['Brandt', "O'Hara"]],
    ["City != 'Lagos'", ['Brandt', "O'Hara"]],
    ['NumberOfEmployees >= 400', ['Brandt', "O'Hara"]],
    ['NumberOfEmployees < 400', ['Adeyemi']],
    ["Email LIKE '%@ONE.example'", ['Adeyemi', 'Brandt']],
    ["LastName LIKE '_randt'", ['Brandt']],
    ["LastName IN ('Adeyemi', 'Brandt')", ['Adeyemi', 'Brandt']],
    ["LastName NOT IN ('Adeyemi', 'Brandt')", ["O'Hara"]],
    ["(City = 'Lagos' OR NumberOfEmployees > 1000) AND IsConverted = false", ['Adeyemi', "O'Hara"]],
    ["NOT (LastName = 'Brandt')", ['Adeyemi', "O'Hara"]],
    ['SystemModstamp > 2026-03-02T10:00:00Z', ['Brandt', "O'Hara"]],
    ['SystemModstamp >= 2026-03-02T11:01:00.000+01:00', ['Brandt', "O'Hara"]],
    ["Owner.Name = 'Rita Rep' AND LastName = 'Brandt'", ['Brandt']],
    ['ConvertedDate = null AND CreatedDate < 2027-01-01T00:00:00Z', ['Adeyemi', 'Brandt', "O'Hara"]],
  ])('%s', async (condition, expected) => {
    await expect(names(condition)).resolves.toEqual(expected);
  });

  test('keys that tell case apart are compared as they are', async () => {
    const find = (key: string) =>
      connection.query(`SELECT Id FROM Treaty_Handoff__c WHERE Handoff_Key__c = '${key}'`);
    await expect(find('Brandt:1')).resolves.toMatchObject({ totalSize: 1 });
    await expect(find('brandt:1')).resolves.toMatchObject({ totalSize: 0 });
  });

  test('ids are found in either form', async () => {
    const { records } = await connection.query<{ Id: string }>(
      "SELECT Id FROM Lead WHERE LastName = 'Brandt'",
    );
    const id = records[0]?.Id ?? '';
    await expect(names(`Id = '${id}'`)).resolves.toEqual(['Brandt']);
    await expect(names(`Id IN ('${id.slice(0, 15)}')`)).resolves.toEqual(['Brandt']);
  });
});

describe('results', () => {
  test('hold the fields of parents, and instants as the platform writes them', async () => {
    const { records } = await connection.query(
      "select Name, CreatedDate, LEAD__R.Email, Lead__r.Owner.Name, Contact__r.Email from Treaty_Handoff__c where Lead__r.LastName = 'Adeyemi'",
    );
    expect(records).toMatchObject([
      {
        attributes: { type: 'Treaty_Handoff__c' },
        Name: 'H-00001',
        CreatedDate: '2026-03-02T10:00:00.000+0000',
        Lead__r: { attributes: { type: 'Lead' }, Email: 'a@one.example', Owner: { Name: 'Rita Rep' } },
        Contact__r: null,
      },
    ]);
  });

  test('are ordered and limited', async () => {
    const soql = 'SELECT LastName FROM Lead ORDER BY City DESC NULLS LAST, NumberOfEmployees DESC LIMIT 2';
    const { records } = await connection.query<{ LastName: string }>(soql);
    expect(records.map((record) => record.LastName)).toEqual(['Adeyemi', "O'Hara"]);
  });

  test('are counted', async () => {
    await expect(connection.query('SELECT COUNT() FROM Lead')).resolves.toMatchObject({
      totalSize: 3,
      records: [],
    });
  });

  test("answer jsforce's own query builder", async () => {
    const found = connection
      .sobject('Lead')
      .find({ LastName: { $in: ['Adeyemi', 'Brandt'] }, NumberOfEmployees: { $gt: 100 } }, ['LastName'])
      .sort({ CreatedDate: -1 })
      .limit(5);
    expect((await found.execute()).map((record): unknown => record['LastName'])).toEqual(['Brandt']);
  });

  test('come in pages', async () => {
    const rows = Array.from({ length: 450 }, (_, place) => ({
      Name: `Paged ${String(place).padStart(3, '0')}`,
    }));
    for (const row of rows) open.org.records.insert('Account', row);
    const soql = "SELECT Name FROM Account WHERE Name LIKE 'Paged%' ORDER BY Name";
    open.org.requests.clear();
    const all = await connection.query(soql, {
      autoFetch: true,
      maxFetch: 1000,
      headers: { 'Sforce-Query-Options': 'batchSize=200' },
    });
    expect(all.records.map((record) => ({ Name: String(record['Name']) }))).toEqual(rows);
    expect(open.org.requests.count({ path: /query/ })).toBeGreaterThan(1);
  });

  test('leave deleted records to queryAll', async () => {
    const id = open.org.records.insert('Account', { Name: 'Deleted Inc' });
    open.org.records.delete('Account', id);
    const soql = "SELECT IsDeleted FROM Account WHERE Name = 'Deleted Inc'";
    await expect(connection.query(soql)).resolves.toMatchObject({ totalSize: 0 });
    await expect(connection.query(soql, { scanAll: true })).resolves.toMatchObject({
      records: [{ IsDeleted: true }],
    });
  });
});

describe('what is refused', () => {
  test.each([
    ['SELECT Nonsense__c FROM Lead', 'INVALID_FIELD'],
    ['SELECT Nonsense__r.Name FROM Lead', 'INVALID_FIELD'],
    ['SELECT Id FROM Nonsense__c', 'INVALID_TYPE'],
    ["SELECT Id FROM Lead WHERE CreatedDate > '2026-01-01'", 'INVALID_FIELD'],
    ["SELECT Id FROM Lead WHERE NumberOfEmployees = '40'", 'INVALID_FIELD'],
    ['SELECT Id FROM Lead WHERE LastName = 40', 'INVALID_FIELD'],
    ["SELECT Id FROM Treaty_Handoff__c WHERE Lead_Card__c LIKE '%x%'", 'INVALID_FIELD'],
    ['SELECT Id FROM Lead WHERE', 'MALFORMED_QUERY'],
    ['SELECT FROM Lead', 'MALFORMED_QUERY'],
    ['SELECT Id FROM Lead LIMIT many', 'MALFORMED_QUERY'],
    ["SELECT Id FROM Lead WHERE City = 'a' AND City = 'b' OR City = 'c'", 'MALFORMED_QUERY'],
    ['SELECT Id FROM Lead WHERE LastName = Brandt', 'MALFORMED_QUERY'],
    ['SELECT (SELECT Id FROM Treaty_Handoffs__r) FROM Lead', 'MALFORMED_QUERY'],
    ["SELECT Id FROM Lead WHERE LastName = 'open", 'MALFORMED_QUERY'],
  ])('%s', async (soql, errorCode) => {
    await expect(connection.query(soql)).rejects.toMatchObject({ errorCode });
  });

  test('a locator nobody gave', async () => {
    await expect(connection.request('/query/01g000000000zzzAAA-200')).rejects.toMatchObject({
      errorCode: 'INVALID_QUERY_LOCATOR',
    });
  });
});
