import { entry } from '../../definitions/lookups/entry.ts';
import type { Activity, Lead } from '../../domain/lead.ts';
import { evaluateMove } from '../../domain/lifecycle/evaluate-move.ts';
import { filledFields } from '../../domain/lifecycle/filled-fields.ts';
import { instantToText } from '../../domain/instant.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import { evaluateLead } from '../handoff/evaluate-lead.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Something a locked lead did, and who told us. */
export interface Recorded {
  readonly lead: Lead;
  readonly activity: Activity;
  readonly source: string;
  /** Properties that came with it and could not be understood. */
  readonly notUnderstood?: readonly string[];
}

/** Stores an activity of a locked lead, scores the lead and hands it off when it qualifies. A known activity has no effect. */
export async function recordActivity(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement'>,
  tx: Transaction,
  { lead, activity, source, notUnderstood = [] }: Recorded,
): Promise<void> {
  if (!(await tx.activities.insert(lead.id, activity, deps.clock.now()))) return;
  const { label } = entry(deps.agreement.definitions.picklists.activityTypes, activity.type);
  await tx.audit.append(
    auditEntry(deps, {
      leadId: lead.id,
      actor: source,
      action: 'activity',
      text: [textOf(label, activity), ...notUnderstood.map((name) => `Not understood: ${name}.`)].join(' '),
      after: { activity: activity.id, type: activity.type, occurredAt: instantToText(activity.occurredAt) },
    }),
  );
  await evaluateLead(deps, tx, await engage(deps, tx, lead, activity), { kind: 'activity', activity });
}

const textOf = (label: string, { occurredAtAssumed = false }: Activity): string =>
  occurredAtAssumed ? `${label} (no time given: the time of receipt is used).` : `${label}.`;

/** The first activity moves a lead from the start of the lifecycle to the next stage; what a machine did is not the lead's activity. */
async function engage(
  deps: Pick<Dependencies, 'clock' | 'agreement'>,
  tx: Transaction,
  lead: Lead,
  activity: Activity,
): Promise<Lead> {
  const { definitions, model } = deps.agreement;
  const { start, engaged } = definitions.lifecycle.roles;
  if (lead.stage !== start || model.bots.isBot(activity)) return lead;
  const move = evaluateMove(definitions, {
    from: start,
    to: engaged,
    role: 'system',
    isFilled: filledFields(definitions.fields, lead, { owner: null, reason: null }),
    overrideReason: null,
  });
  if (move.kind !== 'allowed') return lead;
  const { stage } = move;
  await tx.audit.append(
    auditEntry(deps, {
      leadId: lead.id,
      action: 'moved',
      text: `First activity recorded: now ${stage.label}.`,
      before: { stage: lead.stage },
      after: { stage: stage.key },
    }),
  );
  return { ...lead, stage: stage.key, status: stage.status };
}
