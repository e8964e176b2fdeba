import { isChanged } from '../rules/validation-rule.ts';
import type { BeforeSaveFlow } from './flow.ts';

/** Imitates the flow Treaty_New_Due_Time: the alert about an old due time is forgotten when another is set. */
export const treatyNewDueTime: BeforeSaveFlow = {
  name: 'Treaty_New_Due_Time',
  changes: (change) =>
    isChanged(change, 'Due_At__c') ? { Alerted_At__c: null, Alert_Outcome__c: null } : {},
};
