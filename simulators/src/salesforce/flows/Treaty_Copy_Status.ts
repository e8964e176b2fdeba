import { isChanged } from '../rules/validation-rule.ts';
import type { FieldValues } from '../schema/org-schema.ts';
import type { AfterSaveFlow } from './flow.ts';

const copyOf = (handoff: FieldValues): FieldValues => ({
  Treaty_Status__c: handoff['Status__c'] ?? null,
  Treaty_Reason__c: handoff['Reason__c'] ?? null,
});

/** Imitates the flow Treaty_Copy_Status: status and reason go to the contact, or to the lead while it is not converted. */
export const treatyCopyStatus: AfterSaveFlow = {
  name: 'Treaty_Copy_Status',
  starts: (change) =>
    change.before === undefined || isChanged(change, 'Status__c') || isChanged(change, 'Reason__c'),
  run: ({ after }, tools) => {
    const lead = tools.get(after['Lead__c']);
    const contactId = after['Contact__c'] ?? lead?.['ConvertedContactId'] ?? null;
    if (contactId !== null) tools.updateOrFollowFaultPath(contactId, copyOf(after));
    else if (lead?.['IsConverted'] === false) tools.updateOrFollowFaultPath(lead['Id'], copyOf(after));
  },
};
