import type { HandoffState } from '../../../middleware/src/domain/handoff/handoff.ts';
import type { DecisionSubject } from '../../../middleware/src/domain/review/evaluate-decision.ts';
import { aLead } from '../support/a-lead.ts';

/** A rep's look at a cycle in this state. */
export const subjectOf = (
  state: HandoffState,
  change: Partial<Omit<DecisionSubject, 'state'>> = {},
): DecisionSubject => ({
  state,
  lead: aLead({ stage: state === 'accepted' ? 'sal' : 'mql' }),
  owner: 'tom.ashworth@fernbank.example',
  role: 'sales',
  ...change,
});
