import type { HandoffState } from '../../../middleware/src/domain/handoff/handoff.ts';
import type { DecisionSubject } from '../../../middleware/src/domain/review/evaluate-decision.ts';
import { aLead, noon } from '../support/a-lead.ts';

/** A rep's look at a cycle in this state. */
export const subjectOf = (
  state: HandoffState,
  change: Partial<Omit<DecisionSubject, 'handoff'>> = {},
): DecisionSubject => ({
  handoff: { state, routing: { owner: 'tom_ashworth', territory: 'emea', because: 'His turn.' } },
  lead: aLead({ stage: state === 'accepted' ? 'sal' : 'mql' }),
  role: 'sales',
  at: noon,
  ...change,
});
