import type { ImitatedFormula } from './formula.ts';

/** Imitates Treaty_Handoff__c.Awaiting__c: its words are the statuses that await a decision. */
export const awaiting: ImitatedFormula = {
  object: 'Treaty_Handoff__c',
  field: 'Awaiting__c',
  value: (handoff, words) => words.includes(String(handoff['Status__c'])) && handoff['Closed__c'] !== true,
};
