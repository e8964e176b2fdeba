import type { Step } from '../../domain/handoff/handoff.ts';
import type { AtWork } from './commit-step.ts';
import { enrich } from './enrich.ts';
import { tryToNotify } from './notify-owner.ts';
import { quarantineBySalesforce } from './quarantine.ts';
import { route } from './route.ts';
import { startClock } from './start-clock.ts';
import { validate } from './validate.ts';
import { writeToCrm } from './write-to-crm.ts';
import { ExternalError } from '../ports/external-error.ts';
import type { World } from '../ports/dependencies.ts';

type Work = (world: World, work: AtWork) => Promise<void>;

/** What is done after each step. */
const next: Partial<Record<Step, Work>> = {
  trigger: validate,
  validation: enrich,
  enrichment: route,
  routing: writeToCrm,
  crm: async (world, work) => {
    await tryToNotify(world, work);
    const told = await read(world, work.handoff.id);
    if (told !== null) await startClock(world, told);
  },
};

/**
 * Brings a handoff to the rep, step by step from where it stands. Every step commits with its audit entry before the next begins,
 * so that a process may die anywhere: the repeated job goes on there. Stops when the handoff is held or the review is open.
 */
export async function handOffLead(world: World, handoffId: string): Promise<void> {
  for (
    let work = await read(world, handoffId), before = '';
    work !== null;
    work = await read(world, handoffId)
  ) {
    const { state, lastStep } = work.handoff;
    const isUnderWay = state === 'open' || (state === 'quarantined' && before === '');
    if (!isUnderWay || lastStep === before) return;
    before = lastStep;
    await goOn(world, work);
  }
}

/** What Salesforce refuses for good holds the lead, with its words, until somebody puts it right there. */
async function goOn(world: World, work: AtWork): Promise<void> {
  try {
    await next[work.handoff.lastStep]?.(world, work);
  } catch (error) {
    if (!(error instanceof ExternalError) || error.fault === 'retry') throw error;
    world.log.warn({ handoff: work.handoff.id, code: error.code }, 'the lead could not be passed on');
    await quarantineBySalesforce(world, work, { field: 'Salesforce', text: `${error.message}.` });
  }
}

/** The lock waits for whoever changes the lead right now: the change that brought this job is seen. */
const read = ({ store }: World, handoffId: string): Promise<AtWork | null> =>
  store.transaction(async (tx) => {
    const known = await tx.handoffs.find(handoffId);
    const lead = known === null ? null : await tx.leads.lock(known.leadId);
    const handoff = await tx.handoffs.find(handoffId);
    return handoff === null || lead === null ? null : { handoff, lead };
  });
