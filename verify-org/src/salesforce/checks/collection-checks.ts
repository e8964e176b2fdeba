import { z } from 'zod';
import { heldIf, combined } from '../../check.ts';
import type { Check } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import { parseBody, wasRefused, same, describeAnswer } from '../org/answers.ts';
import { leadOf, query } from '../org/records.ts';
import type { Values } from '../org/records.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const most = 200;

const createAll = (
  org: SalesforceOrg,
  leads: readonly Values[],
  allOrNone: boolean,
): Promise<PlatformAnswer> =>
  org.request({
    method: 'POST',
    path: '/composite/sobjects',
    body: { allOrNone, records: leads.map((lead) => ({ attributes: { type: 'Lead' }, ...lead })) },
  });

const outcomes = z.array(
  z.object({ success: z.boolean(), errors: z.array(z.object({ statusCode: z.string() })) }),
);

/** The outcomes in the order sent: `ok`, or the codes of the faults. */
const outcomesOf = (answer: PlatformAnswer): string[] =>
  parseBody(answer, outcomes).map(({ success, errors }) =>
    success ? 'ok' : errors.map(({ statusCode }) => statusCode).join('+'),
  );

/** Three leads of which the second cannot be saved; they share a title to be found by. */
const twoGoodOneBad = (org: SalesforceOrg): { leads: Values[]; title: string } => {
  const title = org.newName();
  const good = (): Values => leadOf(org, { Title: title });
  return { leads: [good(), { ...good(), Treaty_Verify_None__c: 1 }, good()], title };
};

const stored = async (org: SalesforceOrg, title: string): Promise<number> =>
  (await query(org, `SELECT Id FROM Lead WHERE Title = '${title}'`)).length;

const collections: Check<SalesforceOrg> = {
  id: 'salesforce-collections',
  run: async (org) => {
    const tooMany = Array.from({ length: most + 1 }, () => leadOf(org));
    const { leads, title } = twoGoodOneBad(org);
    const answer = await createAll(org, leads, false);
    return combined(
      wasRefused('201 records', await createAll(org, tooMany, false), { code: 'EXCEEDED_ID_LIMIT' }),
      same('the outcomes of good, bad, good', outcomesOf(answer), ['ok', 'INVALID_FIELD', 'ok']),
      same('records stored of them', await stored(org, title), 2),
    );
  },
};

const rolledBack = 'ALL_OR_NONE_OPERATION_ROLLED_BACK';

const allOrNone: Check<SalesforceOrg> = {
  id: 'salesforce-collections-all-or-none',
  run: async (org) => {
    const { leads, title } = twoGoodOneBad(org);
    const answer = await createAll(org, leads, true);
    return combined(
      same('the outcomes of good, bad, good', outcomesOf(answer), [rolledBack, 'INVALID_FIELD', rolledBack]),
      same('records stored of them', await stored(org, title), 0),
    );
  },
};

const step = (referenceId: string, rest: { method: string; path: string; body: Values }) => ({
  referenceId,
  method: rest.method,
  url: `/services/data/v66.0/sobjects/${rest.path}`,
  body: rest.body,
});

const composite = (org: SalesforceOrg, steps: readonly unknown[], isAllOrNone: boolean) =>
  org.request({
    method: 'POST',
    path: '/composite',
    body: { allOrNone: isAllOrNone, compositeRequest: steps },
  });

const answers = z.object({
  compositeResponse: z.array(z.object({ httpStatusCode: z.number(), body: z.unknown() })),
});

const statusesOf = (answer: PlatformAnswer): number[] =>
  parseBody(answer, answers).compositeResponse.map(({ httpStatusCode }) => httpStatusCode);

const compositeSteps = 25;

const compositeRequests: Check<SalesforceOrg> = {
  id: 'salesforce-composite',
  run: async (org) => {
    const title = org.newName();
    const lead = step('lead', { method: 'POST', path: 'Lead', body: leadOf(org) });
    const titled = step('titled', { method: 'PATCH', path: 'Lead/@{lead.id}', body: { Title: title } });
    const done = await composite(org, [lead, titled], true);
    const name = org.newName();
    const kept = step('kept', { method: 'POST', path: 'Lead', body: leadOf(org, { Title: name }) });
    const bad = step('bad', {
      method: 'POST',
      path: 'Lead',
      body: leadOf(org, { Treaty_Verify_None__c: 1 }),
    });
    const undone = await composite(org, [kept, bad], true);
    const many = Array.from({ length: compositeSteps + 1 }, (_, place) =>
      step(`lead${place}`, { method: 'POST', path: 'Lead', body: leadOf(org) }),
    );
    const tooMany = await composite(org, many, false);
    return combined(
      same('statuses of a lead and its change', statusesOf(done), [201, 204]),
      same('leads changed by reference', await stored(org, title), 1),
      same('statuses of good and bad, all or none', statusesOf(undone), [400, 400]),
      heldIf(
        JSON.stringify(undone.body).includes('PROCESSING_HALTED'),
        () => `the good one: ${describeAnswer(undone)}`,
      ),
      same('leads stored of them', await stored(org, name), 0),
      heldIf(tooMany.status === 400, () => `26 requests: ${describeAnswer(tooMany)}`),
    );
  },
};

/** Several records or requests in one call. */
export const collectionChecks: readonly Check<SalesforceOrg>[] = [collections, allOrNone, compositeRequests];
