import type { Enrichment } from '../../services/ports/enrichment.ts';

/** A provider that knows nothing, for a deployment without one. */
export const createNoEnrichment = (): Enrichment => ({ lookUp: () => Promise.resolve({}) });
