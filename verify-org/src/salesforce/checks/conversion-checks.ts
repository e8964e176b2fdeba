import { z } from 'zod';
import { heldIf, notChecked, combined } from '../../check.ts';
import type { Check, Finding } from '../../check.ts';
import { parseBody, wasRefused, same } from '../org/answers.ts';
import {
  askForConversion,
  describeConversion,
  convertLead,
  newConvertedLead,
  statusOfLeads,
} from '../org/convert-lead.ts';
import type { ConversionInput } from '../org/convert-lead.ts';
import { handoffAt, newHandoff, handoffStatusesOf } from '../org/handoffs.ts';
import { instantOf } from '../org/instants.ts';
import { unknownId, newLead, patch, query, read, remove } from '../org/records.ts';
import { requiringTreaty } from '../org/requiring-treaty.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const convertedLead: Check<SalesforceOrg> = {
  id: 'salesforce-converted-lead',
  run: async (org) => {
    const { leadId } = await newConvertedLead(org);
    return wasRefused(
      'a change of a converted lead',
      await patch(org, `Lead/${leadId}`, { Title: 'Pilot' }),
      {
        code: 'CANNOT_UPDATE_CONVERTED_LEAD',
      },
    );
  },
};

const stamps = ['LastModifiedDate', 'SystemModstamp'] as const;
const twoSeconds = 2000;

const conversion: Check<SalesforceOrg> = {
  id: 'salesforce-conversion',
  run: requiringTreaty(async (org) => {
    const leadId = await newLead(org);
    const at = handoffAt(await newHandoff(org, { Lead__c: leadId }));
    const before = await read(org, `Lead/${leadId}`, stamps);
    await org.run.wait(twoSeconds);
    const { accountId, contactId } = await convertLead(org, leadId);
    const after = await read(org, `Lead/${leadId}`, stamps);
    const contact = await read(org, `Contact/${contactId}`, ['AccountId']);
    const second = await convertLead(org, await newLead(org), { accountId });
    return combined(
      ...stamps.map((stamp) =>
        heldIf(
          instantOf(after[stamp]) > instantOf(before[stamp]),
          () => `${stamp} of the lead stays ${String(after[stamp])}`,
        ),
      ),
      same('the account of the contact', contact['AccountId'], accountId),
      same('the account, when one is given', second.accountId, accountId),
      same('the lead of the handoff', (await read(org, at, ['Lead__c']))['Lead__c'], leadId),
    );
  }),
};

const mapping: Check<SalesforceOrg> = {
  id: 'salesforce-conversion-mapping',
  run: requiringTreaty(async (org) => {
    const Treaty_Key__c = org.newName();
    const Treaty_Status__c = (await handoffStatusesOf(org)).decided;
    const { contactId } = await newConvertedLead(org, { Treaty_Key__c, Treaty_Status__c });
    const contact = await read(org, `Contact/${contactId}`, ['Treaty_Key__c', 'Treaty_Status__c']);
    if (contact['Treaty_Key__c'] === null)
      return notChecked('no field is mapped: map Treaty Key (docs/admin-salesforce.md, Install, step 4)');
    return combined(
      same('the key of the contact', contact['Treaty_Key__c'], Treaty_Key__c),
      same('the status of the contact', contact['Treaty_Status__c'], null),
    );
  }),
};

/** A lead, how it is to be converted, and the code with which that ought to be refused. */
interface Try extends ConversionInput {
  readonly what: string;
  readonly leadId: string;
  readonly code: string;
}

const refusedConversion = async (
  org: SalesforceOrg,
  { what, leadId, code, ...wanted }: Try,
): Promise<Finding> => {
  const made = await askForConversion(org, leadId, wanted);
  const isRefused = made.success === 'false' && made.errors.some(({ statusCode }) => statusCode === code);
  return heldIf(isRefused, () => `${what}: ${describeConversion(made)}`);
};

const conversionRefused: Check<SalesforceOrg> = {
  id: 'salesforce-conversion-refused',
  run: async (org) => {
    const { leadId } = await newConvertedLead(org);
    const what = 'a lead that is converted already';
    const status = await statusOfLeads(org, false);
    return combined(
      await refusedConversion(org, { what, leadId, code: 'CANNOT_UPDATE_CONVERTED_LEAD' }),
      await refusedConversion(org, {
        what: `the status "${status}"`,
        leadId: await newLead(org),
        status,
        code: 'INVALID_STATUS',
      }),
    );
  },
};

const conversionOfNone: Check<SalesforceOrg> = {
  id: 'salesforce-conversion-of-none',
  run: async (org) => {
    const deleted = await newLead(org);
    await remove(org, `Lead/${deleted}`);
    return combined(
      await refusedConversion(org, {
        what: 'an unknown lead',
        leadId: unknownId(deleted),
        code: 'INVALID_CROSS_REFERENCE_KEY',
      }),
      await refusedConversion(org, { what: 'a deleted lead', leadId: deleted, code: 'ENTITY_IS_DELETED' }),
    );
  },
};

const described = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      picklistValues: z.array(
        z.object({ value: z.string(), active: z.boolean(), defaultValue: z.boolean() }),
      ),
    }),
  ),
});

const leadStatus: Check<SalesforceOrg> = {
  id: 'salesforce-lead-status',
  run: async (org) => {
    const { fields } = parseBody(
      await org.request({ method: 'GET', path: '/sobjects/Lead/describe' }),
      described,
    );
    const values = fields.find(({ name }) => name === 'Status')?.picklistValues ?? [];
    const rows = await query(
      org,
      'SELECT ApiName, IsConverted, IsDefault FROM LeadStatus ORDER BY SortOrder',
    );
    return combined(
      same(
        'the statuses and whether each is the default',
        rows.map(({ ApiName, IsDefault }) => [ApiName, IsDefault]),
        values.filter(({ active }) => active).map(({ value, defaultValue }) => [value, defaultValue]),
      ),
      heldIf(
        rows.some(({ IsConverted }) => IsConverted === true),
        () => 'no status is one of converted leads',
      ),
    );
  },
};

/** Lead conversion. */
export const conversionChecks: readonly Check<SalesforceOrg>[] = [
  convertedLead,
  conversion,
  mapping,
  conversionRefused,
  conversionOfNone,
  leadStatus,
];
