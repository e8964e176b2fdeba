import type { OwnActivities } from '../../definitions/schema/lifecycle.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Activity, Lead } from '../../domain/lead.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { updateLeadScore } from './update-lead-score.ts';

/** A move of a locked lead on its own way, and when it was made. */
export interface LifecycleMove {
  readonly lead: Lead;
  readonly handoff: Handoff;
  readonly name: keyof OwnActivities;
  readonly at: Instant;
}

/** Keeps a move among the activities of the lead, once, and renews its score; the audit entry is that of the move. */
export async function recordLifecycleActivity(
  deps: Pick<Dependencies, 'clock' | 'agreement'>,
  tx: Transaction,
  { lead, handoff, name, at }: LifecycleMove,
): Promise<Lead> {
  const type = deps.agreement.definitions.lifecycle.activities[name];
  const activity: Activity = { id: `${handoff.key}:${name}`, type, occurredAt: at };
  if (!(await tx.activities.insert(lead.id, activity, deps.clock.now()))) return lead;
  const renewed = await updateLeadScore(deps, tx, lead, { kind: 'activity', activity });
  return renewed.lead;
}
