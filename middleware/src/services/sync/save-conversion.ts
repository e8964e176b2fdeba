import type { Lead, SalesforceRecord } from '../../domain/lead.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** A Lead that was converted goes on as its Contact: `record` is the one that was written. */
export async function saveConversion(
  deps: Pick<Dependencies, 'clock' | 'agreement' | 'store'>,
  lead: Lead,
  record: SalesforceRecord,
): Promise<void> {
  if (record.id === lead.salesforce?.id) return;
  await deps.store.transaction(async (tx) => {
    const locked = await tx.leads.lock(lead.id);
    if (locked === null || locked.salesforce?.id === record.id) return;
    await tx.leads.save({ ...locked, salesforce: record });
    const text = `Converted in Salesforce: continues as ${record.object} ${record.id}.`;
    const ids = { before: { id: locked.salesforce?.id ?? null }, after: { id: record.id } };
    await tx.audit.append(
      auditEntry(deps, { leadId: lead.id, actor: 'Salesforce', action: 'converted', text, ...ids }),
    );
  });
}
