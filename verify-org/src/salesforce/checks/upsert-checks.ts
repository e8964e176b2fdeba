import { z } from 'zod';
import { heldIf, combined } from '../../check.ts';
import type { Check } from '../../check.ts';
import { wasRefused, same, describeAnswer } from '../org/answers.ts';
import { handoffAt, handoffObject } from '../org/handoffs.ts';
import { newLead, patch, query } from '../org/records.ts';
import { requiringTreaty } from '../org/requiring-treaty.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const upserted = (created: boolean) =>
  z.looseObject({ id: z.string(), success: z.literal(true), created: z.literal(created) });

const upsert: Check<SalesforceOrg> = {
  id: 'salesforce-upsert',
  run: requiringTreaty(async (org) => {
    const key = org.newName();
    const at = `Handoff_Key__c/${key}`;
    const first = await patch(org, handoffAt(at), { Cycle__c: 1 });
    const second = await patch(org, handoffAt(at), { Cycle__c: 2 });
    const old = await org.requestVersion('45.0')({
      method: 'PATCH',
      path: `/sobjects/${handoffObject}/${at}`,
      body: { Cycle__c: 3 },
    });
    const withKey = await patch(org, handoffAt(at), { Handoff_Key__c: key, Cycle__c: 4 });
    return combined(
      heldIf(
        first.status === 201 && upserted(true).safeParse(first.body).success,
        () => `an upsert that creates: ${describeAnswer(first)}`,
      ),
      heldIf(
        second.status === 200 && upserted(false).safeParse(second.body).success,
        () => `an upsert that updates: ${describeAnswer(second)}`,
      ),
      heldIf(old.status === 204, () => `an upsert that updates, in version 45.0: ${describeAnswer(old)}`),
      wasRefused('an upsert with the key in the body', withKey, { code: 'INVALID_FIELD' }),
    );
  }),
};

const upsertAmbiguous: Check<SalesforceOrg> = {
  id: 'salesforce-upsert-ambiguous',
  run: async (org) => {
    const Email = `${org.newName()}@treaty.example`;
    const ids = [await newLead(org, { Email }), await newLead(org, { Email })];
    const answer = await patch(org, `Lead/Email/${Email}`, { Title: 'Pilot' });
    const paths = z.array(z.string()).safeParse(answer.body).data ?? [];
    const titles = await query(org, `SELECT Title FROM Lead WHERE Email = '${Email}' AND Title != null`);
    return combined(
      heldIf(
        answer.status === 300 &&
          ids.every((id) => paths.some((path) => path.includes(`/sobjects/Lead/${id}`))),
        () => `an upsert by a key of two records: ${describeAnswer(answer)}`,
      ),
      same('records that it wrote', titles.length, 0),
    );
  },
};

/** Upserts by a key. */
export const upsertChecks: readonly Check<SalesforceOrg>[] = [upsert, upsertAmbiguous];
