import type { Enrichment } from '../../services/ports/enrichment.ts';
import type { EnrichmentRecords } from './parse-enrichment.ts';

/** A provider that answers from records that were read at the start. */
export const createFileEnrichment = (records: EnrichmentRecords): Enrichment => ({
  lookUp: (companyDomain) => Promise.resolve(records.get(companyDomain.toLowerCase()) ?? {}),
});
