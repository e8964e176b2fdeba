import { ExternalError } from '../ports/external-error.ts';
import { parityPhases, type ParityPhase, type ParityRun } from '../ports/parity.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { compareLeads, compareStrangers } from './compare-page.ts';
import { readContacts, readHandoffs, readLeads } from './read-page.ts';
import type { Page } from './page.ts';

/** Pages of one job: a job that takes too long is taken for dead. */
const pagesAtOnce = 50;

/** So many runs are kept. */
const runsKept = 30;

const pageOf: Readonly<Record<ParityPhase, (deps: Dependencies, run: ParityRun) => Promise<Page>>> = {
  contacts: readContacts,
  leads: (deps, run) => readLeads(deps, 'Lead', run),
  people: (deps, run) => readLeads(deps, 'Contact', run),
  handoffs: readHandoffs,
  comparison: compareLeads,
  strangers: compareStrangers,
};

/**
 * Compares what both CRMs hold with what is held here, page by page, from where the last job stopped: first reads the CRMs, then
 * finds the cause of each difference. Nothing is held while a CRM is asked.
 */
export async function checkParity(deps: Dependencies, id: string): Promise<void> {
  for (let done = 0; done < pagesAtOnce; done += 1) {
    const run = await deps.store.reads.parity.find(id);
    if (run === null || run.finishedAt !== null) return;
    if (!(await goOn(deps, run))) return;
  }
  await deps.store.transaction((tx) => tx.enqueue({ kind: 'check-parity', key: id }));
}

/** False when the run cannot go on at all. */
async function goOn(deps: Dependencies, run: ParityRun): Promise<boolean> {
  try {
    await keep(deps, run, await pageOf[run.phase](deps, run));
    return true;
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error;
    await noteTrouble(deps, run, error);
    if (error.errorClass !== 'wait') return false;
    throw error;
  }
}

/** What a page gave and how far the run has come with it take effect together: a page that was done twice counts once. */
function keep(deps: Pick<Dependencies, 'clock' | 'store'>, run: ParityRun, page: Page): Promise<void> {
  const phase = page.next === null ? nextPhase(run.phase) : run.phase;
  const noted: ParityRun = {
    ...run,
    phase: phase ?? run.phase,
    reached: page.next,
    trouble: null,
    tally: page.tally ?? run.tally,
    finishedAt: phase === null ? deps.clock.now() : null,
  };
  return deps.store.transaction(async (tx) => {
    if (!standsAt(run, await tx.parity.hold(run.id))) return;
    await tx.parity.keepReadings(run.id, page.readings ?? []);
    await tx.parity.keepDifferences(run.id, page.differences ?? []);
    await tx.parity.save(noted);
    if (phase === null) await tx.parity.tidy(run.id, runsKept);
  });
}

/** Another job, which took this one for dead, may have gone on. */
const standsAt = ({ phase, reached }: ParityRun, present: ParityRun | null): boolean =>
  present?.finishedAt === null && present.phase === phase && present.reached === reached;

const nextPhase = (phase: ParityPhase): ParityPhase | null =>
  parityPhases[parityPhases.indexOf(phase) + 1] ?? null;

function noteTrouble(
  deps: Pick<Dependencies, 'clock' | 'log' | 'store'>,
  run: ParityRun,
  { errorClass, message }: ExternalError,
): Promise<void> {
  const isOver = errorClass !== 'wait';
  deps.log.warn({ run: run.id, error: message }, isOver ? 'parity check failed' : 'parity check postponed');
  return deps.store.transaction(async (tx) => {
    if (!standsAt(run, await tx.parity.hold(run.id))) return;
    const finishedAt = isOver ? deps.clock.now() : null;
    await tx.parity.save({ ...run, trouble: message, failed: isOver, finishedAt });
    if (isOver) await tx.parity.forget(run.id);
  });
}
