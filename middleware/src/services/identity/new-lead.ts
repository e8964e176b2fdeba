import { entry } from '../../definitions/lookups/entry.ts';
import type { Lead } from '../../domain/lead.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** How a lead that we have not met yet is known. */
export interface NewLeadIdentity {
  readonly hubspotContactId: string | null;
  readonly email: string | null;
  readonly source: string;
}

/** A lead at the beginning of its way; stored, locked and in the trail. Null when somebody else stored it this moment. */
export async function createLead(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement'>,
  tx: Transaction,
  { hubspotContactId, email, source }: NewLeadIdentity,
): Promise<Lead | null> {
  const { lifecycle } = deps.agreement.definitions;
  const stage = entry(lifecycle.stages, lifecycle.roles.start);
  const now = deps.clock.now();
  const lead: Lead = {
    id: deps.ids.uuid(),
    email,
    hubspotContactId,
    salesforce: null,
    facts: {},
    traits: email === null ? {} : { email },
    enrichedTraits: {},
    notUnderstood: {},
    stage: stage.key,
    status: stage.status,
    reason: null,
    track: null,
    receipt: null,
    lastCountedAt: null,
    cycle: 0,
    owner: null,
    createdAt: now,
    updatedAt: now,
  };
  if (!(await tx.leads.insert(lead))) return null;
  await tx.audit.append(
    auditEntry(deps, {
      leadId: lead.id,
      actor: source,
      action: 'created',
      text: `New lead from ${source}.`,
      after: { stage: stage.key },
    }),
  );
  return lead;
}
