import { effectiveTraits, type Lead, type Traits } from '../lead.ts';

/** All that is known of a lead by name, facts and traits together: what “changed since” and return conditions compare. */
export const knownValues = (lead: Lead): Traits => ({ ...lead.facts, ...effectiveTraits(lead) });
