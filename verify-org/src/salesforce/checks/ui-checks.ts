import { z } from 'zod';
import { heldIf, notChecked, combined } from '../../check.ts';
import type { Check, Finding } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import { wasAnswered, parseBody, same, describeAnswer } from '../org/answers.ts';
import { newConvertedLead } from '../org/convert-lead.ts';
import { newHandoff, handoffStatusesOf } from '../org/handoffs.ts';
import { newLead, read } from '../org/records.ts';
import { requiringTreaty } from '../org/requiring-treaty.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const nobodysField = 'Lead.Treaty_Verify_None__c';

const ui = (org: SalesforceOrg, path: string): Promise<PlatformAnswer> =>
  org.request({ method: 'GET', path: `/ui-api${path}` });

const value = z.object({ value: z.unknown(), displayValue: z.string().nullable() });
const record = z.object({ id: z.string(), fields: z.record(z.string(), value) });

const uiRecord: Check<SalesforceOrg> = {
  id: 'salesforce-ui-record',
  run: async (org) => {
    const id = await newLead(org);
    const { Name } = await read(org, `User/${org.userId}`, ['Name']);
    const fields = 'Lead.LastName,Lead.Owner.Name';
    const answer = await ui(org, `/records/${id}?fields=${fields}&optionalFields=${nobodysField}`);
    const lead = parseBody(answer, record);
    const owner = record.safeParse(lead.fields['Owner']?.value).data;
    return combined(
      same('the record', lead.id, id),
      same('its fields', Object.keys(lead.fields).toSorted(), ['LastName', 'Owner']),
      same("the owner's name in the record inside", owner?.fields['Name']?.value, Name),
      wasAnswered('an unknown field', await ui(org, `/records/${id}?fields=${nobodysField}`), 400),
    );
  },
};

const refusal = z.object({
  enhancedErrorType: z.literal('RecordError'),
  output: z.object({
    errors: z.array(z.unknown()),
    fieldErrors: z.record(z.string(), z.array(z.object({ errorCode: z.string(), message: z.string() }))),
  }),
});

const refusedChange = async (org: SalesforceOrg, id: string, fields: object): Promise<PlatformAnswer> =>
  org.request({ method: 'PATCH', path: `/ui-api/records/${id}`, body: { fields } });

/** A fault that names no field. */
const faultOfNoField = async (org: SalesforceOrg): Promise<Finding> => {
  const { leadId } = await newConvertedLead(org);
  const answer = await refusedChange(org, leadId, { Title: 'Pilot' });
  return heldIf(
    answer.status === 400 && (refusal.safeParse(answer.body).data?.output.errors.length ?? 0) > 0,
    () => `a change of a converted lead: ${describeAnswer(answer)}`,
  );
};

const uiRecordRefused: Check<SalesforceOrg> = {
  id: 'salesforce-ui-record-refused',
  run: requiringTreaty(async (org) => {
    const { awaiting, rejected } = await handoffStatusesOf(org);
    const id = await newHandoff(org, { Status__c: awaiting });
    const answer = await refusedChange(org, id, { Status__c: rejected });
    const faults = refusal.safeParse(answer.body).data?.output.fieldErrors['Reason__c'] ?? [];
    const isRule = faults.some(({ errorCode }) => errorCode === 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
    return combined(
      heldIf(answer.status === 400 && isRule, () => `a broken rule: ${describeAnswer(answer)}`),
      await faultOfNoField(org),
    );
  }),
};

const list = z.object({ count: z.number(), pageSize: z.number(), records: z.array(record) });

const uiRelatedList: Check<SalesforceOrg> = {
  id: 'salesforce-ui-related-list',
  run: requiringTreaty(async (org) => {
    const Lead__c = await newLead(org);
    const first = await newHandoff(org, { Lead__c, Cycle__c: 1 });
    const second = await newHandoff(org, { Lead__c, Cycle__c: 2 });
    const sorted = async (sortBy: string) =>
      parseBody(
        await ui(
          org,
          `/related-list-records/${Lead__c}/Treaty_Handoffs__r?fields=Treaty_Handoff__c.Cycle__c&sortBy=${sortBy}`,
        ),
        list,
      );
    const down = await sorted('-Treaty_Handoff__c.Cycle__c');
    const up = await sorted('Treaty_Handoff__c.Cycle__c');
    const ids = ({ records }: z.infer<typeof list>): string[] => records.map(({ id }) => id);
    return combined(
      same('the greatest first', ids(down), [second, first]),
      same('the smallest first', ids(up), [first, second]),
      same('the size of a page', up.pageSize, 50),
    );
  }),
};

/** The words that the sandbox uses; the platform's own are seen where they differ. */
const wordsOfRefusals = (id: string) => [
  {
    path: `/records/${id}?fields=${nobodysField}`,
    message: `Could not find field '${nobodysField}' in object 'Lead'`,
  },
  {
    path: `/related-list-records/${id}/Nonsense__r?fields=Lead.Id`,
    message: 'The related list Nonsense__r does not exist for Lead.',
  },
  { path: '/records/none?fields=Lead.Id', message: 'Invalid record ID: none' },
];

const employees = 1200;

const uiWords: Check<SalesforceOrg> = {
  id: 'salesforce-ui-words',
  run: async (org) => {
    const id = await newLead(org, { NumberOfEmployees: employees });
    const findings = [];
    for (const { path, message } of wordsOfRefusals(id)) {
      const answer = await ui(org, path);
      const words = z.array(z.object({ message: z.string() })).safeParse(answer.body).data;
      findings.push(heldIf(words?.[0]?.message === message, () => describeAnswer(answer)));
    }
    const lead = parseBody(
      await ui(org, `/records/${id}?fields=Lead.NumberOfEmployees,Lead.CreatedDate`),
      record,
    );
    const { NumberOfEmployees: count, CreatedDate: created } = lead.fields;
    const inWords = new Date(String(created?.value)).toLocaleString('en-US', { timeZone: 'UTC' });
    return combined(
      ...findings,
      same('1200 in words', count?.displayValue, '1,200'),
      same('an instant in words', created?.displayValue, inWords),
    );
  },
};

const ldsRefresh: Check<SalesforceOrg> = {
  id: 'salesforce-lds-refresh',
  run: () =>
    Promise.resolve(
      notChecked(
        'it happens in the browser: accept a lead on its page and see the panel and the standard fields follow without a reload',
      ),
    ),
};

/** What pages read and write. */
export const uiChecks: readonly Check<SalesforceOrg>[] = [
  uiRecord,
  uiRecordRefused,
  uiRelatedList,
  uiWords,
  ldsRefresh,
];
