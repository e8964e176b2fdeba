import { z } from 'zod';
import { normalId } from '../../../../simulators/src/salesforce/store/record-id.ts';
import { heldIf, combined } from '../../check.ts';
import type { Check } from '../../check.ts';
import { wasAnswered, parseBody, same, describeAnswer } from '../org/answers.ts';
import { tryQuery, change, get, newLead, read } from '../org/records.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const namesIgnoreCase: Check<SalesforceOrg> = {
  id: 'salesforce-names-ignore-case',
  run: async (org) => {
    const id = await newLead(org);
    await change(org, `lEAD/${id}`, { tITLE: 'Pilot' });
    const alone = await get(org, `LEAD/${id}`, ['tITLE']);
    const found = await tryQuery(org, `select tITLE from lEAD where iD = '${id}'`);
    const title = z.looseObject({ Title: z.literal('Pilot') });
    return combined(
      heldIf(
        title.safeParse(alone.body).success,
        () => `a record read by names in another case: ${describeAnswer(alone)}`,
      ),
      heldIf(
        z.object({ records: z.tuple([title]) }).safeParse(found.body).success,
        () => `a query with names in another case: ${describeAnswer(found)}`,
      ),
    );
  },
};

const shortId = 15;

const idForms: Check<SalesforceOrg> = {
  id: 'salesforce-id-forms',
  run: async (org) => {
    const id = await newLead(org);
    const short = await get(org, `Lead/${id.slice(0, shortId)}`, ['Id']);
    return combined(
      same('the id that a creation gives', id, normalId(id.slice(0, shortId))),
      wasAnswered('a record read by 15 characters', short, 200),
      same('the id that it then has', parseBody(short, z.looseObject({ Id: z.string() })).Id, id),
    );
  },
};

const instants: Check<SalesforceOrg> = {
  id: 'salesforce-instants',
  run: async (org) => {
    const { CreatedDate, SystemModstamp } = await read(org, `Lead/${await newLead(org)}`, [
      'CreatedDate',
      'SystemModstamp',
    ]);
    const wholeSecond = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/u;
    return combined(
      ...[CreatedDate, SystemModstamp].map((stamp) =>
        heldIf(wholeSecond.test(String(stamp)), () => `a stamp reads ${String(stamp)}`),
      ),
    );
  },
};

/** How objects, fields and records are named, and when they were written. */
export const nameChecks: readonly Check<SalesforceOrg>[] = [namesIgnoreCase, idForms, instants];
