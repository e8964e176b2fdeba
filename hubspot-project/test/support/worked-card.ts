import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LeadCard } from '@treaty/contract/lead-card';

const folder = resolve(import.meta.dirname, '../../../contract/fixtures');
const [prefix, suffix] = ['lead-card-', '.json'];

/** The states of which the contract holds a worked card. */
export const workedStates: readonly string[] = readdirSync(folder)
  .filter((name) => name.startsWith(prefix) && name.endsWith(suffix))
  .map((name) => name.slice(prefix.length, -suffix.length));

/** The moment at which the worked cards were made. */
export const workedAt = Date.parse('2026-11-24T15:00:00.000Z');

/** The contract's worked card of that state, with what a test changes of it. */
export const workedCard = (state: string, changes: Partial<LeadCard> = {}): LeadCard => ({
  ...LeadCard.parse(JSON.parse(readFileSync(resolve(folder, `${prefix}${state}${suffix}`), 'utf8'))),
  ...changes,
});
