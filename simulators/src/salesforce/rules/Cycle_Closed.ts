import { isChanged } from './validation-rule.ts';
import type { ImitatedRule } from './validation-rule.ts';

const decision = ['Status__c', 'Reason__c', 'Detail__c'];

/** Imitates Treaty_Handoff__c.Cycle_Closed: no decision on a closed cycle, and no other reason for it. */
export const cycleClosed: ImitatedRule = {
  name: 'Cycle_Closed',
  isBroken: (change) =>
    decision.some((field) => isChanged(change, field)) && change.before?.['Closed__c'] === true,
};
