import type { Definitions } from '../../definitions/definitions.ts';
import type { Instant } from '../instant.ts';
import { crms, type Crm, type SyncState } from '../sync/sync-state.ts';
import { differingFields } from './differing-fields.ts';
import type { Difference, Expected, Found } from './held-values.ts';

/** A lead, or a key that no lead has, and what was found of it in both CRMs. */
export interface Subject {
  readonly leadKey: string;
  /** Null for a key that Treaty does not know. */
  readonly expected: Expected | null;
  readonly found: Readonly<Record<Crm, Found>>;
}

/** What a comparison goes by. */
export interface Terms {
  readonly definitions: Definitions;
  /** When the reading of the CRMs began. */
  readonly startedAt: Instant;
}

/** Where a lead stands in Treaty or in a CRM. */
export interface Standing {
  readonly isPresent: boolean;
  /** As it is spelled there. */
  readonly stage: string | null;
  /** How many records carry its key. */
  readonly records: number;
}

/** How the three agree on one lead. The first difference of a CRM says why it is not there, or why its values differ. */
export interface LeadParity {
  readonly treaty: Standing;
  readonly standings: Readonly<Record<Crm, Standing>>;
  readonly differences: Readonly<Record<Crm, readonly Difference[]>>;
}

/** Compares one lead in both CRMs with what Treaty holds of it. Each difference has a cause that was found, not guessed. */
export function compareLead(terms: Terms, subject: Subject): LeadParity {
  const { expected, found } = subject;
  return {
    treaty: {
      isPresent: expected !== null,
      stage: expected?.values.stage ?? null,
      records: expected === null ? 0 : 1,
    },
    standings: { hubspot: standing(found.hubspot), salesforce: standing(found.salesforce) },
    differences: {
      hubspot: differencesIn(terms, subject, 'hubspot'),
      salesforce: differencesIn(terms, subject, 'salesforce'),
    },
  };
}

/** All differences of a comparison. */
export const allDifferences = ({ differences }: LeadParity): readonly Difference[] =>
  crms.flatMap((crm) => differences[crm]);

const standing = ({ records }: Found): Standing => ({
  isPresent: records.length > 0,
  stage: records[0]?.values.stage ?? null,
  records: countedRecords(records).length,
});

/** A converted Lead counts only where nothing went on from it. */
const countedRecords = (records: Found['records']): Found['records'] =>
  records.filter(({ isConverted }, index) => index === 0 || !isConverted);

function differencesIn(terms: Terms, subject: Subject, crm: Crm): readonly Difference[] {
  const { leadKey, expected, found } = subject;
  const { records, sync, absence } = found[crm];
  const [first] = records;
  const told = { leadKey, crm, since: null, detail: null, recordId: first?.id ?? null, fields: [] };
  if (expected === null) return first === undefined ? [] : [{ ...told, cause: 'unknown_key' }];
  const ids = countedRecords(records).map(({ id }) => id);
  const twice: readonly Difference[] =
    ids.length > 1 ? [{ ...told, cause: 'two_records', detail: ids.join(', ') }] : [];
  if (first === undefined) return [{ ...told, ...whyOf(terms, expected, sync, absence) }];
  const { fields, isSpelling } = differingFields(terms.definitions, expected, found, crm);
  if (fields.length === 0) return twice;
  const own = isSpelling ? 'spelling' : 'overwritten';
  const rest = sync.kind === 'never' && byDesign.has(absence) ? absence : own;
  return [{ ...told, fields, ...whyOf(terms, expected, sync, rest) }, ...twice];
}

type Why = Pick<Difference, 'cause' | 'since' | 'detail'>;

const byDesign: ReadonlySet<string> = new Set(['not_handed_over', 'held_back', 'no_contact']);
const onRecord: ReadonlySet<string> = new Set(['gone', 'key_removed']);

/** What waits or was refused explains a difference; what changed during the reading may; `rest` is what remains. */
function whyOf(
  { startedAt }: Terms,
  { changedAt }: Expected,
  sync: SyncState,
  rest: Difference['cause'],
): Why {
  if (sync.kind === 'waiting') return { cause: 'waiting', since: sync.since, detail: sync.trouble };
  if (sync.kind === 'refused')
    return { cause: onRecord.has(rest) ? rest : 'refused', since: sync.since, detail: sync.trouble };
  if (byDesign.has(rest)) return { cause: rest, since: null, detail: null };
  return { cause: changedAt >= startedAt ? 'renewed_since' : rest, since: null, detail: null };
}
