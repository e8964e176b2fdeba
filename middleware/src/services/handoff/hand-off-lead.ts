import type { Step } from '../../domain/handoff/handoff.ts';
import type { HandoffInProgress } from './commit-step.ts';
import { enrich } from './enrich.ts';
import { tryToNotify } from './notify-owner.ts';
import { quarantineBySalesforce } from './quarantine.ts';
import { route } from './route.ts';
import { startClock } from './start-clock.ts';
import { validate } from './validate.ts';
import { writeToCrm } from './write-to-crm.ts';
import { ExternalError } from '../ports/external-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';

type Work = (deps: Dependencies, work: HandoffInProgress) => Promise<void>;

/** What is done after each step. */
const next: Partial<Record<Step, Work>> = {
  trigger: validate,
  validation: enrich,
  enrichment: route,
  routing: writeToCrm,
  crm: async (deps, work) => {
    await tryToNotify(deps, work);
    const told = await read(deps, work.handoff.id);
    if (told !== null) await startClock(deps, told);
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
    await goOn(deps, work);
  }
}

/** What Salesforce refuses for good holds the lead, with its words, until somebody puts it right there. */
async function goOn(deps: Dependencies, work: HandoffInProgress): Promise<void> {
  try {
    await next[work.handoff.lastStep]?.(deps, work);
  } catch (error) {
    if (!(error instanceof ExternalError) || error.fault === 'retry') throw error;
    deps.log.warn({ handoff: work.handoff.id, code: error.code }, 'the lead could not be handed off');
    await quarantineBySalesforce(deps, work, { field: 'Salesforce', text: `${error.message}.` });
  }
}

/** The lock waits for whoever changes the lead right now: the change that brought this job is seen. */
const read = ({ store }: Dependencies, handoffId: string): Promise<HandoffInProgress | null> =>
  store.transaction(async (tx) => {
    const known = await tx.handoffs.find(handoffId);
    const lead = known === null ? null : await tx.leads.lock(known.leadId);
    const handoff = await tx.handoffs.find(handoffId);
    return handoff === null || lead === null ? null : { handoff, lead };
  });
