import type { Found, HeldRecord } from '../../domain/parity/held-values.ts';
import type { Crm } from '../../domain/sync/sync-state.ts';
import type { ParityReading } from '../ports/parity.ts';

/** What was read of one lead in a CRM; `own` is the record that Treaty writes to. */
export function foundIn(
  readings: readonly ParityReading[],
  crm: Crm,
  own: string | null,
): Pick<Found, 'records' | 'handoff'> {
  const inCrm = readings.filter((reading) => reading.crm === crm);
  const records = inCrm.flatMap(({ recordId, kind, held }): readonly HeldRecord[] =>
    'handoff' in held ? [] : [{ id: recordId, values: held, isConverted: kind === 'converted_lead' }],
  );
  const rank = ({ id, isConverted }: HeldRecord): number => Number(isConverted) * 2 + Number(id !== own);
  const inOrder = records.toSorted((one, other) => rank(one) - rank(other));
  if (crm === 'hubspot') return { records: inOrder };
  const handoffs = inCrm.flatMap(({ held }) => ('handoff' in held ? [held.handoff] : []));
  return { records: inOrder, handoff: handoffs.length === 0 ? null : handoffs.toSorted().join('; ') };
}
