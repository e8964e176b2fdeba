import { entry } from '../../definitions/lookups/entry.ts';
import { mustWithdraw } from '../../domain/handoff/withdrawal.ts';
import { validateHandoff } from '../../domain/handoff/validate-handoff.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { commitStep, type HandoffInProgress } from './commit-step.ts';
import { quarantine } from './quarantine.ts';
import { withdrawUnqualified } from './withdraw.ts';

/**
 * Step 2: a lead that lacks a required field is held; one that is complete becomes an MQL, and its receipt is frozen. One that was held
 * and no longer qualifies is withdrawn, complete or not.
 */
export async function validate(
  deps: Pick<Dependencies, 'clock' | 'faults' | 'agreement' | 'store'>,
  work: HandoffInProgress,
): Promise<void> {
  const { fields, lifecycle } = deps.agreement.definitions;
  if (mustWithdraw(work.lead, work.handoff)) {
    await deps.store.transaction((tx) => withdrawUnqualified(deps, tx, work.lead.id));
    return;
  }
  const problems = validateHandoff(fields, work.lead);
  if (problems.length > 0) {
    await quarantine(deps, work, problems);
    return;
  }
  const stage = entry(lifecycle.stages, lifecycle.roles.delivered);
  await commitStep(deps, work, 'validation', ({ lead, handoff }) => {
    if (validateHandoff(fields, lead).length > 0 || mustWithdraw(lead, handoff)) return null;
    return {
      handoff: { state: 'open', problems: [], lastStep: 'validation', receipt: lead.receipt },
      lead: { stage: stage.key, status: stage.status, reason: null, track: null },
      text: `Data complete: now ${stage.label}, score frozen at ${lead.receipt?.total ?? 0} points.`,
      before: { stage: lead.stage },
      after: {
        stage: stage.key,
        score: lead.receipt?.total ?? null,
        modelVersion: lead.receipt?.modelVersion ?? null,
      },
    };
  });
}
