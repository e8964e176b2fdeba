import { z } from 'zod';
import type { DefinitionFile } from '../../definitions/definition-file.ts';
import type { Fault } from '../../definitions/fault.ts';
import { parseFile } from '../../definitions/reading/parse-file.ts';
import type { Traits } from '../../domain/lead.ts';
import { normalizeDomain } from '../../domain/normalize/normalize-domain.ts';
import type { Enrichment } from '../../services/ports/enrichment.ts';

/** What a file knows: company domain in lower case → traits. */
export type EnrichmentRecords = ReadonlyMap<string, Traits>;

const Domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, {
  error: 'expected a company domain in lower case, such as example.com',
});
const Value = z.union([z.string(), z.number(), z.boolean()], {
  error: 'expected a text, a number, true or false',
});
const Records = z.record(Domain, z.record(z.string(), Value, { error: 'expected traits and their values' }), {
  error: 'expected company domains, each with its traits',
});

/** Reads company facts from YAML or JSON text; all faults with their places, or the records. */
export const parseEnrichment = (
  file: DefinitionFile,
): { readonly records: EnrichmentRecords } | { readonly faults: readonly Fault[] } => {
  const parsed = parseFile(file);
  if ('faults' in parsed) return parsed;
  const read = Records.safeParse(parsed.value);
  if (read.success) return { records: new Map(Object.entries(read.data)) };
  return {
    faults: read.error.issues.map((issue) => {
      const message =
        issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
      return parsed.faultOf({ path: issue.path, message });
    }),
  };
};

/** A provider that answers from those records; without any it knows nothing. */
export const createFileEnrichment = (records: EnrichmentRecords): Enrichment => ({
  lookUp: (companyDomain) => Promise.resolve(records.get(normalizeDomain(companyDomain)) ?? {}),
});
