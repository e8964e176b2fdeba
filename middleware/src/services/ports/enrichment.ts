import type { TraitValue } from '../../domain/lead.ts';

/** A provider of company facts. */
export interface Enrichment {
  /** Traits known for a company domain; an empty record when the provider knows nothing. */
  lookUp(companyDomain: string): Promise<Readonly<Record<string, TraitValue>>>;
}
