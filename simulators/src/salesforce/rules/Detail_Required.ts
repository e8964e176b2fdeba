import { isBlank, isOneOf, isTouched } from './validation-rule.ts';
import type { ImitatedRule } from './validation-rule.ts';

/** Imitates Treaty_Handoff__c.Detail_Required: its words are the reasons that need a detail. */
export const detailRequired: ImitatedRule = {
  name: 'Detail_Required',
  isBroken: (change, words) =>
    isTouched(change, ['Reason__c', 'Detail__c']) &&
    isOneOf(change, 'Reason__c', words) &&
    isBlank(change, 'Detail__c'),
};
