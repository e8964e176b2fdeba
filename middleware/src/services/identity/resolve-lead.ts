import { hubspotPropertiesToRead, readContact } from '../../domain/facts/read-contact.ts';
import type { Lead } from '../../domain/lead.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import { createLead } from './new-lead.ts';
import { appendAuditOnce } from '../audit/append-audit-once.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

type Needs = Pick<Dependencies, 'clock' | 'agreement'>;

/** A HubSpot contact as it says who it is. */
export interface Identity {
  readonly contactId: string;
  readonly email: string | null;
}

/** Another lead that holds the contact's address. `hasMovedOn`: HubSpot says that this one has another address by now. */
export interface EmailHolder {
  readonly lead: Lead;
  readonly hasMovedOn: boolean;
}

/** The lead of a contact, locked, and the address that it may hold: one address is one lead's. */
export interface ResolvedLead {
  readonly lead: Lead;
  readonly email: string | null;
}

/** Looks who else holds the address of a contact. May ask HubSpot, so outside of any transaction. */
export async function findEmailHolder(
  deps: Pick<Dependencies, 'agreement' | 'store' | 'hubspot'>,
  { contactId, email }: Identity,
): Promise<EmailHolder | null> {
  const [holder] = email === null ? [] : await deps.store.reads.leads.findByEmail(email);
  if (holder === undefined || holder.hubspotContactId === contactId) return null;
  if (holder.hubspotContactId === null) return { lead: holder, hasMovedOn: false };
  const { definitions } = deps.agreement;
  const names = hubspotPropertiesToRead(definitions.fields);
  const properties = await deps.hubspot.readContact(holder.hubspotContactId, names);
  const now = properties === null ? null : readContact(definitions, properties);
  return { lead: holder, hasMovedOn: now !== null && !isSameAddress(now.email, email) };
}

/**
 * Finds or makes the lead of a contact. A lead that is known by its address alone joins the contact, and so does one whose contact is
 * gone or was merged into this one. One that has moved on gives the address free; any other keeps it.
 */
export async function resolveLead(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement'>,
  tx: Transaction,
  identity: Identity,
  rival: EmailHolder | null,
): Promise<ResolvedLead> {
  const { own, holder } = await lockBoth(tx, identity, rival);
  if (holder !== null && rival?.hasMovedOn === false) {
    if (own === null)
      return { lead: await linkContact(deps, tx, holder, identity.contactId), email: identity.email };
    return keepAddress(deps, tx, own, holder);
  }
  if (holder !== null) await releaseAddress(deps, tx, holder);
  return { lead: own ?? (await createOrFind(deps, tx, identity)), email: identity.email };
}

/** Two contacts that swap their addresses lock the same two leads: always in the same order. */
async function lockBoth(
  tx: Transaction,
  { contactId, email }: Identity,
  rival: EmailHolder | null,
): Promise<{ own: Lead | null; holder: Lead | null }> {
  const known = await tx.leads.findByContact(contactId);
  const rows = new Map<string | undefined, Lead | null>();
  for (const id of [known?.id, rival?.lead.id].filter((each) => each !== undefined).sort())
    rows.set(id, await tx.leads.lock(id));
  const holder = rows.get(rival?.lead.id) ?? null;
  return {
    own: rows.get(known?.id) ?? null,
    holder: holder?.id !== known?.id && isSameAddress(holder?.email, email) ? holder : null,
  };
}

const isSameAddress = (one: string | null | undefined, other: string | null | undefined): boolean =>
  one != null && one.toLowerCase() === other?.toLowerCase();

async function linkContact(deps: Needs, tx: Transaction, lead: Lead, contactId: string): Promise<Lead> {
  const ids = { before: { contact: lead.hubspotContactId }, after: { contact: contactId } };
  const text = `Linked to HubSpot contact ${contactId}.`;
  await tx.audit.append(
    auditEntry(deps, { leadId: lead.id, actor: 'HubSpot', action: 'joined', text, ...ids }),
  );
  return { ...lead, hubspotContactId: contactId };
}

async function keepAddress(deps: Needs, tx: Transaction, own: Lead, holder: Lead): Promise<ResolvedLead> {
  const text = `The new email address belongs to lead ${holder.id}, which had it first. Merge the two contacts in HubSpot.`;
  await appendAuditOnce(deps, tx, { leadId: own.id, actor: 'HubSpot', action: 'address_taken', text });
  return { lead: own, email: own.email };
}

/** The lead learns its own new address by the job. */
async function releaseAddress(deps: Needs, tx: Transaction, lead: Lead): Promise<void> {
  const traits = Object.fromEntries(Object.entries(lead.traits).filter(([name]) => name !== 'email'));
  await tx.leads.save({ ...lead, email: null, traits, updatedAt: deps.clock.now() });
  const text = 'The email address now belongs to another contact.';
  await tx.audit.append(
    auditEntry(deps, { leadId: lead.id, actor: 'HubSpot', action: 'address_freed', text }),
  );
  if (lead.hubspotContactId !== null)
    await tx.enqueue({ kind: 'refresh-contact', key: lead.hubspotContactId });
}

/** A new lead, unless another job has just created it. */
async function createOrFind(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement'>,
  tx: Transaction,
  { contactId, email }: Identity,
): Promise<Lead> {
  const created = await createLead(deps, tx, { hubspotContactId: contactId, email, source: 'HubSpot' });
  if (created !== null) return created;
  const met = await tx.leads.findByContact(contactId);
  const locked = met === null ? null : await tx.leads.lock(met.id);
  if (locked !== null) return locked;
  throw new Error('the address was taken this moment: the job is tried again');
}
