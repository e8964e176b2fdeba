import type { HandoffProblem } from '../../domain/handoff/handoff.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import type { HandoffInProgress } from './commit-step.ts';

type Needs = Pick<Dependencies, 'clock' | 'agreement' | 'store'>;

/** Nobody tells us when Salesforce was put in order: a lead that is held because of it is retried after so many milliseconds. */
const recheckAfter = 3_600_000;

/** Holds a handoff until its data are mended, which its next event tells; the lead keeps its stage. */
export const quarantine = (
  deps: Needs,
  work: HandoffInProgress,
  problems: readonly HandoffProblem[],
): Promise<void> => deps.store.transaction((tx) => hold(deps, tx, work, problems));

/** Holds a handoff until Salesforce is put in order: tried again with the lead's next event, and every hour. */
export const quarantineBySalesforce = (
  deps: Needs,
  work: HandoffInProgress,
  problem: HandoffProblem,
): Promise<void> =>
  deps.store.transaction(async (tx) => {
    await hold(deps, tx, work, [problem]);
    const { leadId, id: handoffId } = work.handoff;
    const dueAt = deps.clock.now() + recheckAfter;
    await tx.deadlines.put({ kind: 'recheck_due', leadId, handoffId, dueAt });
  });

/** Says the same problems once. */
async function hold(
  deps: Pick<Dependencies, 'clock' | 'agreement'>,
  tx: Transaction,
  { handoff: seen }: HandoffInProgress,
  problems: readonly HandoffProblem[],
): Promise<void> {
  const lead = await tx.leads.lock(seen.leadId);
  const handoff = await tx.handoffs.find(seen.id);
  if (lead === null || handoff === null || handoff.lastStep !== seen.lastStep || handoff.state === 'closed')
    return;
  const text = `Held back: ${inWords(problems)}`;
  if (handoff.state === 'quarantined' && text === `Held back: ${inWords(handoff.problems)}`) return;
  await tx.handoffs.save({ ...handoff, state: 'quarantined', problems });
  const after = { fields: problems.map((problem) => problem.field) };
  await tx.audit.append(auditEntry(deps, { leadId: lead.id, handoff, action: 'quarantined', text, after }));
  await tx.enqueue({ kind: 'sync-hubspot', key: lead.id });
}

const inWords = (problems: readonly HandoffProblem[]): string => problems.map(({ text }) => text).join(' ');
