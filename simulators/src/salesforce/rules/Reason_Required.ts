import { isBlank, isOneOf, isTouched } from './validation-rule.ts';
import type { ImitatedRule } from './validation-rule.ts';

/** Imitates Treaty_Handoff__c.Reason_Required: its words are the statuses that need a reason. */
export const reasonRequired: ImitatedRule = {
  name: 'Reason_Required',
  isBroken: (change, words) =>
    isTouched(change, ['Status__c', 'Reason__c']) &&
    isOneOf(change, 'Status__c', words) &&
    isBlank(change, 'Reason__c'),
};
