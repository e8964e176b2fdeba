import { isChanged } from './validation-rule.ts';
import type { ImitatedRule } from './validation-rule.ts';

/** Imitates Treaty_Handoff__c.Cycle_Closed: no verdict on a closed cycle. */
export const cycleClosed: ImitatedRule = {
  name: 'Cycle_Closed',
  isBroken: (change) => isChanged(change, 'Status__c') && change.before?.['Closed__c'] === true,
};
