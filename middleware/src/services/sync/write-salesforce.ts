import type { SalesforceRecord } from '../../domain/lead.ts';
import { handoffName, leadName } from '../../domain/sync/record-names.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import type { WrittenFields } from '../ports/sync-states.ts';
import { changedFields, isEmpty } from './changed-fields.ts';
import { leadFields } from './lead-fields.ts';
import type { SalesforcePlan } from './plan-salesforce.ts';
import { changesOf, writeHandoff } from './write-handoff.ts';

type WrittenRecord = readonly [name: string, fields: WrittenFields];

/** Writes our fields on the Lead or Contact where they differ; the record is another one when the Lead was converted. */
export async function writeLead(
  deps: Pick<Dependencies, 'agreement' | 'salesforce'>,
  { lead, written }: SalesforcePlan,
): Promise<{ readonly record: SalesforceRecord; readonly written: WrittenRecord }> {
  const { salesforce: stood } = lead;
  if (stood === null) throw new Error('a lead that is not in Salesforce has no record to write');
  const fields = leadFields(deps, lead);
  const before = written.get(leadName(stood));
  if (before != null && isEmpty(changedFields({ ...fields }, before)))
    return { record: stood, written: [leadName(stood), before] };
  const record = await deps.salesforce.stampLead(stood, lead.id, fields);
  return { record, written: [leadName(record), { ...fields }] };
}

/** Writes the records of the handoffs where they differ, an earlier cycle first; stops where a rep has just decided. */
export async function writeHandoffs(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store' | 'salesforce'>,
  { handoffs, written: before }: SalesforcePlan,
  record: SalesforceRecord,
): Promise<{ readonly written: readonly WrittenRecord[]; readonly isDecided: boolean }> {
  const written: WrittenRecord[] = [];
  for (const { handoff, card } of handoffs) {
    const name = handoffName(handoff.key);
    const toWrite = { handoff, record, card };
    if (changesOf(deps, toWrite, before.get(name)).length === 0) continue;
    const result = await writeHandoff(deps, toWrite, before.get(name));
    if (result === 'decided') return { written, isDecided: true };
    written.push([name, result.written]);
  }
  return { written, isDecided: false };
}
