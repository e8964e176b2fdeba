import { z } from 'zod';
import { heldIf, partly, combined } from '../../check.ts';
import type { Check } from '../../check.ts';
import { faultsOf, wasRefused, describeAnswer } from '../org/answers.ts';
import { tryQuery, leadOf, post } from '../org/records.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const nobodysObject = 'Treaty_Verify_None__c';

const sessionIdle: Check<SalesforceOrg> = {
  id: 'salesforce-session-idle',
  run: async (org) => {
    const answer = await org.requestAs('00D000000000000!nobody')({ method: 'GET', path: '/limits' });
    return partly(
      wasRefused('a token that is none', answer, { status: 401, code: 'INVALID_SESSION_ID' }),
      'a wrong token is refused so; for the rest log in by JWT, wait two hours and request /services/data/v66.0/limits with that token',
    );
  },
};

const collected = z.array(
  z.object({
    success: z.boolean(),
    errors: z.array(z.object({ statusCode: z.string(), message: z.string(), fields: z.array(z.string()) })),
  }),
);

const errors: Check<SalesforceOrg> = {
  id: 'salesforce-errors',
  run: async (org) => {
    const nameless = { LastName: org.newName() };
    const alone = await post(org, 'Lead', nameless);
    const many = await org.request({
      method: 'POST',
      path: '/composite/sobjects',
      body: { records: [{ attributes: { type: 'Lead' }, ...nameless }] },
    });
    const [first] = collected.safeParse(many.body).data ?? [];
    return combined(
      heldIf(faultsOf(alone)[0]?.fields !== undefined, () => `a refused record: ${describeAnswer(alone)}`),
      heldIf(
        many.status === 200 && first?.success === false && first.errors.length === 1,
        () => `a refused record of a collection: ${describeAnswer(many)}`,
      ),
    );
  },
};

const unknownField: Check<SalesforceOrg> = {
  id: 'salesforce-unknown-field',
  run: async (org) =>
    combined(
      wasRefused('an unknown field', await post(org, 'Lead', leadOf(org, { Treaty_Verify_None__c: 1 })), {
        code: 'INVALID_FIELD',
      }),
      wasRefused(
        'SystemModstamp',
        await post(org, 'Lead', leadOf(org, { SystemModstamp: '2026-01-01T00:00:00Z' })),
        {
          code: 'INVALID_FIELD_FOR_INSERT_UPDATE',
        },
      ),
    ),
};

const unknownObject: Check<SalesforceOrg> = {
  id: 'salesforce-unknown-object',
  run: async (org) =>
    combined(
      wasRefused('in the path', await post(org, nobodysObject, { Name: org.newName() }), {
        status: 404,
        code: 'NOT_FOUND',
      }),
      wasRefused('in SOQL', await tryQuery(org, `SELECT Id FROM ${nobodysObject}`), { code: 'INVALID_TYPE' }),
    ),
};

const limitHeader: Check<SalesforceOrg> = {
  id: 'salesforce-limit-header',
  run: async (org) => {
    const { headers } = await org.request({ method: 'GET', path: '/limits' });
    const usage = headers.get('sforce-limit-info') ?? 'none';
    return partly(
      heldIf(/api-usage=\d+\/\d+/u.test(usage), () => `Sforce-Limit-Info: ${usage}`),
      `Sforce-Limit-Info is there (${usage}); the refusal of a used-up day shows only on a day that is used up: look for it in the middleware's log`,
    );
  },
};

const required: Check<SalesforceOrg> = {
  id: 'salesforce-required',
  run: async (org) =>
    wasRefused('a lead without names', await post(org, 'Lead', { FirstName: org.newName() }), {
      code: 'REQUIRED_FIELD_MISSING',
      fields: ['LastName', 'Company'],
    }),
};

/** How a request is refused, and in what words. */
export const errorChecks: readonly Check<SalesforceOrg>[] = [
  sessionIdle,
  errors,
  unknownField,
  unknownObject,
  required,
  limitHeader,
];
