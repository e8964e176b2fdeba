import { heldIf, notChecked, together } from '../../check.ts';
import type { Check } from '../../check.ts';
import { refused, same } from '../org/answers.ts';
import { convertLead, newConvertedLead, onConversion } from '../org/convert-lead.ts';
import { handoffAt, newHandoff, wordsOf } from '../org/handoffs.ts';
import { instantOf } from '../org/instants.ts';
import { newLead, patch, read } from '../org/records.ts';
import { onTreaty } from '../org/treaty-metadata.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const convertedLead: Check<SalesforceOrg> = {
  id: 'salesforce-converted-lead',
  run: onConversion(async (org) => {
    const { leadId } = await newConvertedLead(org);
    return refused('a change of a converted lead', await patch(org, `Lead/${leadId}`, { Title: 'Pilot' }), {
      code: 'CANNOT_UPDATE_CONVERTED_LEAD',
    });
  }),
};

const stamps = ['LastModifiedDate', 'SystemModstamp'] as const;
const twoSeconds = 2000;

const conversion: Check<SalesforceOrg> = {
  id: 'salesforce-conversion',
  run: onTreaty(
    onConversion(async (org) => {
      const leadId = await newLead(org);
      const at = handoffAt(await newHandoff(org, { Lead__c: leadId }));
      const before = await read(org, `Lead/${leadId}`, stamps);
      await org.run.wait(twoSeconds);
      const first = await convertLead(org, leadId);
      const after = await read(org, `Lead/${leadId}`, stamps);
      const contact = await read(org, `Contact/${first.contactId}`, ['AccountId']);
      const second = await convertLead(org, await newLead(org), first.accountId);
      return together(
        ...stamps.map((stamp) =>
          heldIf(
            instantOf(after[stamp]) > instantOf(before[stamp]),
            () => `${stamp} of the lead stays ${String(after[stamp])}`,
          ),
        ),
        same('the account of the contact', contact['AccountId'], first.accountId),
        same('the account, when one is given', second.accountId, first.accountId),
        same('the lead of the handoff', (await read(org, at, ['Lead__c']))['Lead__c'], leadId),
      );
    }),
  ),
};

const mapping: Check<SalesforceOrg> = {
  id: 'salesforce-conversion-mapping',
  run: onTreaty(
    onConversion(async (org) => {
      const Treaty_Key__c = org.newName();
      const Treaty_Status__c = (await wordsOf(org)).decided;
      const { contactId } = await newConvertedLead(org, { Treaty_Key__c, Treaty_Status__c });
      const contact = await read(org, `Contact/${contactId}`, ['Treaty_Key__c', 'Treaty_Status__c']);
      if (contact['Treaty_Key__c'] === null)
        return notChecked('no field is mapped: map Treaty Key (docs/admin-salesforce.md, Install, step 4)');
      return together(
        same('the key of the contact', contact['Treaty_Key__c'], Treaty_Key__c),
        same('the status of the contact', contact['Treaty_Status__c'], null),
      );
    }),
  ),
};

/** Lead conversion. */
export const conversionChecks: readonly Check<SalesforceOrg>[] = [convertedLead, conversion, mapping];
