import { randomUUID } from 'node:crypto';
import type { Handoff } from '../../../middleware/src/domain/handoff/handoff.ts';
import type { Lead } from '../../../middleware/src/domain/lead.ts';
import type { RecordedDecision } from '../../../middleware/src/domain/review/decision.ts';
import type { AuditEntry, InboxMessage, Store } from '../../../middleware/src/services/ports/store.ts';
import { aLead, aRejection, noon } from '../../unit/support/a-lead.ts';

/** A lead that nobody else is. */
export const newLead = (change: Partial<Lead> = {}): Lead => {
  const id = randomUUID();
  return aLead({ id, email: `${id}@store.example`, hubspotContactId: id, ...change });
};

/** Stores a lead. */
export const insertLead = async (store: Store, change: Partial<Lead> = {}): Promise<Lead> => {
  const lead = newLead(change);
  await store.transaction((tx) => tx.leads.insert(lead));
  return lead;
};

/** Stores a first cycle, and a lead that it is of. */
export const insertHandoff = async (store: Store, change: Partial<Handoff> = {}): Promise<Handoff> => {
  const { id: leadId } = await insertLead(store);
  const handoff = aRejection({ id: randomUUID(), leadId, key: `${leadId}:1`, ...change });
  await store.transaction((tx) => tx.handoffs.insert(handoff));
  return handoff;
};

export const aDecision = (handoffId: string, change: Partial<RecordedDecision> = {}): RecordedDecision => ({
  id: randomUUID(),
  handoffId,
  system: 'hubspot',
  role: 'sales',
  kind: 'rejected',
  reason: 'wrong_company_size',
  detail: '12',
  by: 'grace.okafor@fernbank.example',
  at: noon + 7,
  standing: 'settling',
  sourceKey: randomUUID(),
  ...change,
});

export const anEntry = (leadId: string, change: Partial<AuditEntry> = {}): AuditEntry => ({
  leadId,
  at: noon + 1,
  actor: 'Treaty',
  action: 'updated',
  text: 'Changed.',
  definitionsVersion: '1.0.0',
  ...change,
});

export const aMessage = (change: Partial<InboxMessage> = {}): InboxMessage => ({
  id: randomUUID(),
  kind: 'hubspot_event',
  dedupeKey: randomUUID(),
  payload: { contact: '1', type: 'object.creation' },
  receivedAt: noon + 3,
  ...change,
});
