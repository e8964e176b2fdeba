import { z } from 'zod';
import { heldIf, combined } from '../../check.ts';
import type { Check } from '../../check.ts';
import { parseBody, wasRefused, same, describeAnswer } from '../org/answers.ts';
import { tryQuery, leadOf, newLead, query } from '../org/records.ts';
import { requiringTreaty } from '../org/requiring-treaty.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const queryNull: Check<SalesforceOrg> = {
  id: 'salesforce-query-null',
  run: async (org) => {
    const Company = org.newName();
    await newLead(org, { Company, Title: 'Pilot' });
    await newLead(org, { Company });
    const titles = async (condition: string): Promise<unknown[]> =>
      (await query(org, `SELECT Title FROM Lead WHERE Company = '${Company}' AND ${condition}`)).map(
        ({ Title }) => Title,
      );
    return combined(
      same("Title != 'Pilot' finds", await titles("Title != 'Pilot'"), [null]),
      same("Title NOT IN ('Pilot') finds", await titles("Title NOT IN ('Pilot')"), [null]),
      same('IsConverted = null finds, of two', (await titles('IsConverted = null')).length, 2),
    );
  },
};

const queryCase: Check<SalesforceOrg> = {
  id: 'salesforce-query-case',
  run: requiringTreaty(async (org) => {
    const name = org.newName();
    await newLead(org, { Company: name, Treaty_Key__c: name });
    const found = async (field: string, value: string): Promise<number> =>
      (await query(org, `SELECT Id FROM Lead WHERE ${field} = '${value}'`)).length;
    return combined(
      same('a text in another case finds', await found('Company', name.toUpperCase()), 1),
      same('a case-sensitive text finds', await found('Treaty_Key__c', name), 1),
      same(
        'a case-sensitive text in another case finds',
        await found('Treaty_Key__c', name.toUpperCase()),
        0,
      ),
    );
  }),
};

const queryById: Check<SalesforceOrg> = {
  id: 'salesforce-query-by-id',
  run: async (org) => {
    const Company = org.newName();
    const created: string[] = [];
    for (let n = 0; n < 3; n += 1) created.push(await newLead(org, { Company }));
    const page = async (after: string): Promise<unknown[]> =>
      (await query(org, `SELECT Id FROM Lead WHERE Company = '${Company}' ${after} ORDER BY Id LIMIT 2`)).map(
        ({ Id }) => Id,
      );
    const first = await page('');
    const second = await page(`AND Id > '${String(first.at(-1))}'`);
    return same('two pages by id give', [...first, ...second], created.toSorted());
  },
};

const quoted = ["CreatedDate > '2026-01-01T00:00:00Z'", "NumberOfEmployees = '5'", "IsConverted = 'true'"];

const queryLiterals: Check<SalesforceOrg> = {
  id: 'salesforce-query-literals',
  run: async (org) => {
    const refusedFor = async (condition: string) =>
      wasRefused(condition, await tryQuery(org, `SELECT Id FROM Lead WHERE ${condition}`), {
        code: 'INVALID_FIELD',
      });
    const findings = [];
    for (const condition of [...quoted, "Description = 'x'"]) findings.push(await refusedFor(condition));
    return combined(...findings);
  },
};

const queryAndOr: Check<SalesforceOrg> = {
  id: 'salesforce-query-and-or',
  run: async (org) => {
    const conditions = "Title = 'a' AND Title = 'b' OR Title = 'c'";
    return wasRefused(conditions, await tryQuery(org, `SELECT Id FROM Lead WHERE ${conditions}`), {
      code: 'MALFORMED_QUERY',
    });
  },
};

const page = z.object({
  done: z.boolean(),
  totalSize: z.number(),
  nextRecordsUrl: z.string().optional(),
  records: z.array(z.unknown()),
});

const pageSize = 200;
const leads = pageSize + 1;

/** So many leads that a page of the smallest size does not hold them. */
const fillTwoPages = async (org: SalesforceOrg, Title: string): Promise<void> => {
  for (const count of [pageSize, leads - pageSize]) {
    const records = Array.from({ length: count }, () => ({
      attributes: { type: 'Lead' },
      ...leadOf(org, { Title }),
    }));
    await org.request({ method: 'POST', path: '/composite/sobjects', body: { records } });
  }
};

const queryPages: Check<SalesforceOrg> = {
  id: 'salesforce-query-pages',
  run: async (org) => {
    const title = org.newName();
    await fillTwoPages(org, title);
    const path = `/query?q=${encodeURIComponent(`SELECT Id FROM Lead WHERE Title = '${title}'`)}`;
    const small = await org.request({
      method: 'GET',
      path,
      headers: { 'sforce-query-options': `batchSize=${pageSize}` },
    });
    const first = parseBody(small, page);
    const rest = first.nextRecordsUrl?.replace(/^\/services\/data\/v[\d.]+/u, '') ?? '/query/none';
    const second = await org.request({ method: 'GET', path: rest });
    const whole = parseBody(await org.request({ method: 'GET', path }), page);
    const forgotten = await org.request({ method: 'GET', path: '/query/01g000000000zzzAAA-2000' });
    return combined(
      same(
        'a first page of 200 of 201',
        [first.totalSize, first.done, first.records.length],
        [leads, false, pageSize],
      ),
      heldIf(
        page.safeParse(second.body).data?.records.length === 1,
        () => `the second page: ${describeAnswer(second)}`,
      ),
      same('a page without a wish', [whole.done, whole.records.length], [true, leads]),
      wasRefused('a forgotten locator', forgotten, { code: 'INVALID_QUERY_LOCATOR' }),
    );
  },
};

/** SOQL. */
export const queryChecks: readonly Check<SalesforceOrg>[] = [
  queryNull,
  queryCase,
  queryById,
  queryLiterals,
  queryAndOr,
  queryPages,
];
