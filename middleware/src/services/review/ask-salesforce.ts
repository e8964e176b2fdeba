import type { World } from '../ports/dependencies.ts';
import { hearSalesforce } from './ingest-decision.ts';

/** Reads the record of a handoff anew and hears the verdict on it, so that nothing is said in ignorance of one given before. */
export async function askSalesforce(world: World, handoffKey: string): Promise<void> {
  const record = await world.salesforce.readHandoff(handoffKey);
  if (record !== null) await hearSalesforce(world, record);
}
