import {
  allDifferences,
  compareLead,
  type LeadParity,
  type Subject,
} from '../../domain/parity/compare-lead.ts';
import type { Found } from '../../domain/parity/held-values.ts';
import { stageReading } from '../../domain/parity/stage-reading.ts';
import { tallied } from '../../domain/parity/tally.ts';
import type { ParityReading, ParityRun } from '../ports/parity.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { foundIn } from './found-in.ts';
import type { Page } from './page.ts';
import { subjectsOf } from './subjects-of.ts';

/** Leads that are compared together. */
const batch = 250;

/** Compares the next leads. */
export async function compareLeads(
  deps: Pick<Dependencies, 'clock' | 'agreement' | 'store' | 'salesforce'>,
  run: ParityRun,
): Promise<Page> {
  const ids = await deps.store.reads.leads.idsAfter(run.reached, batch);
  const subjects = await subjectsOf(deps, run, ids);
  return pageOf(deps, run, subjects, ids.length < batch ? null : (ids.at(-1) ?? null));
}

/** Counts the next keys that no lead has. */
export async function compareStrangers(
  deps: Pick<Dependencies, 'agreement' | 'store'>,
  run: ParityRun,
): Promise<Page> {
  const readings = await deps.store.reads.parity.strangers(run.id, run.reached, batch);
  const byKey = Map.groupBy(readings, ({ leadKey }) => leadKey ?? '');
  const subjects = [...byKey].map(([leadKey, ofKey]) => ({
    leadKey,
    expected: null,
    found: { hubspot: strange(ofKey, 'hubspot'), salesforce: strange(ofKey, 'salesforce') },
  }));
  return pageOf(deps, run, subjects, byKey.size < batch ? null : ([...byKey.keys()].at(-1) ?? null));
}

const strange = (readings: readonly ParityReading[], crm: ParityReading['crm']): Found => ({
  ...foundIn(readings, crm, null),
  sync: { kind: 'never' },
  absence: 'gone',
});

function pageOf(
  { agreement: { definitions } }: Pick<Dependencies, 'agreement'>,
  { startedAt, tally }: ParityRun,
  subjects: readonly Subject[],
  next: string | null,
): Page {
  const terms = { definitions, startedAt };
  const reading = stageReading(definitions);
  const compared: readonly LeadParity[] = subjects.map((subject) => compareLead(terms, subject));
  return {
    next,
    differences: compared.flatMap(allDifferences),
    tally: compared.reduce((sum, lead) => tallied(sum, lead, reading), tally),
  };
}
