import { entry } from '../../definitions/lookups/entry.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { HandoffFields } from '../ports/salesforce.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** The decision on a handoff as its record shows it; nothing while there is none. */
export function decisionFields({ agreement }: Dependencies, handoff: Handoff | undefined): HandoffFields {
  if (handoff?.decision == null) return {};
  const { reason, detail, decisionId, at, by } = handoff.decision;
  const status = entry(agreement.definitions.lifecycle.statuses, handoff.decision.status).label;
  const closed = handoff.state === 'closed';
  return { status, reason, detail, decisionId, decidedAt: at, decidedBy: by, closed };
}
