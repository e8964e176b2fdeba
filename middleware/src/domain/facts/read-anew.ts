import type { Definitions } from '../../definitions/definitions.ts';
import type { Lead, Traits } from '../lead.ts';
import { deriveTraits } from './derive-traits.ts';
import { readFields } from './read-fields.ts';

/**
 * The lead with what was not understood read anew, since other definitions may explain it; the same lead where they explain nothing. An
 * address is left to the record that it came from: whose it is must be found out.
 */
export function readAnew(definitions: Definitions, lead: Lead): Lead {
  const { email, ...given } = lead.notUnderstood;
  if (Object.keys(given).length === 0) return lead;
  const read = readFields(definitions, (_, name) => (name === 'email' ? [] : (given[name] ?? [])));
  const facts = { ...lead.facts, ...read.facts };
  const stated: Traits = { ...lead.traits, ...read.traits };
  if (Object.keys({ ...read.facts, ...read.traits }).length === 0) return lead;
  return {
    ...lead,
    facts,
    traits: deriveTraits(definitions.fields.derivations, facts, stated),
    notUnderstood: { ...read.notUnderstood, ...(email === undefined ? {} : { email }) },
  };
}
