import { instantToText } from '../../domain/instant.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { beginReview } from './begin-review.ts';
import { commitStep, type HandoffInProgress } from './commit-step.ts';

/** Step 7: the rep's time begins, and the due instant goes to Salesforce. A repeated step does not move it. */
export async function startClock(
  deps: Pick<Dependencies, 'clock' | 'faults' | 'agreement' | 'store'>,
  work: HandoffInProgress,
): Promise<void> {
  const { serviceLevels } = deps.agreement.definitions;
  await commitStep(deps, work, 'clock', async ({ lead, handoff }, tx) => {
    const { deliveredAt, dueAt } = await beginReview(deps, tx, handoff);
    return {
      handoff: { lastStep: 'clock', state: 'awaiting', problems: [], deliveredAt, dueAt },
      text: `The review time of ${serviceLevels.review.hours} hours started.`,
      after: { deliveredAt: instantToText(deliveredAt), dueAt: instantToText(dueAt) },
      jobs: [
        { kind: 'sync-salesforce', key: lead.id },
        { kind: 'sync-hubspot', key: lead.id },
      ],
    };
  });
}
