import type { Dependencies } from '../ports/dependencies.ts';
import { ingestDecision } from './ingest-decision.ts';

/** Reads the record of a handoff anew and hears the decision on it, so that nothing is said in ignorance of one given before. */
export async function ingestFromSalesforce(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store' | 'salesforce'>,
  handoffKey: string,
): Promise<void> {
  const record = await deps.salesforce.readHandoff(handoffKey);
  if (record !== null) await ingestDecision(deps, record);
}
