import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LeadCard } from '@treaty/contract/lead-card';

const folder = resolve(import.meta.dirname, '../../../contract/fixtures');
const [prefix, suffix] = ['lead-card-', '.json'];

/** The states for which the contract holds an example card. */
export const exampleStates: readonly string[] = readdirSync(folder)
  .filter((name) => name.startsWith(prefix) && name.endsWith(suffix))
  .map((name) => name.slice(prefix.length, -suffix.length));

/** The time at which the example cards are set. */
export const exampleTime = Date.parse('2026-11-24T15:00:00.000Z');

/** The contract's example card of that state, with what a test changes in it. */
export const exampleCard = (state: string, changes: Partial<LeadCard> = {}): LeadCard => ({
  ...LeadCard.parse(JSON.parse(readFileSync(resolve(folder, `${prefix}${state}${suffix}`), 'utf8'))),
  ...changes,
});
