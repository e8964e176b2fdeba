import type { Step } from '../../domain/handoff/handoff.ts';
import { type HandoffInProgress } from './commit-step.ts';
import { enrich } from './enrich.ts';
import { tryToNotify } from './notify-owner.ts';
import { route } from './route.ts';
import { startClock } from './start-clock.ts';
import { validate } from './validate.ts';
import type { Dependencies } from '../ports/dependencies.ts';

type Work = (deps: Dependencies, work: HandoffInProgress) => Promise<void>;

/** What is done after each step. Into Salesforce the lead is brought by the one writer of its records, which then goes on here. */
const next: Partial<Record<Step, Work>> = {
  trigger: validate,
  validation: enrich,
  enrichment: route,
  routing: ({ store }, { lead }) =>
    store.transaction((tx) => tx.enqueue({ kind: 'sync-salesforce', key: lead.id })),
  crm: async (deps, work) => {
    await tryToNotify(deps, work);
    const told = await read(deps, work.handoff.id);
    // Another job may have started it while the rep was being told.
    if (told?.handoff.lastStep === 'crm') await startClock(deps, told);
  },
};

/**
 * Brings a handoff to the rep, step by step from where it stands. Every step commits with its audit entry before the next begins,
 * so that a process may die anywhere: the repeated job goes on there. Stops when the handoff is held or the review is open.
 */
export async function handOffLead(deps: Dependencies, handoffId: string): Promise<void> {
  for (
    let work = await read(deps, handoffId), before = '';
    work !== null;
    work = await read(deps, handoffId)
  ) {
    const { state, lastStep } = work.handoff;
    const isUnderWay = state === 'open' || (state === 'quarantined' && before === '');
    if (!isUnderWay || lastStep === before) return;
    before = lastStep;
    await next[lastStep]?.(deps, work);
  }
}

/** The lock waits for whoever changes the lead right now: the change that brought this job is seen. */
const read = ({ store }: Pick<Dependencies, 'store'>, handoffId: string): Promise<HandoffInProgress | null> =>
  store.transaction(async (tx) => {
    const known = await tx.handoffs.find(handoffId);
    const lead = known === null ? null : await tx.leads.lock(known.leadId);
    const handoff = await tx.handoffs.find(handoffId);
    return handoff === null || lead === null ? null : { handoff, lead };
  });
