import type { Fields } from '../../definitions/schema/fields.ts';
import { nameOf } from '../../domain/facts/name-of.ts';
import { hubspotPropertiesToRead, readContact } from '../../domain/facts/read-contact.ts';
import type { Lead, Traits } from '../../domain/lead.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import { evaluateLead } from '../handoff/evaluate-lead.ts';
import { resolveLead, findEmailHolder } from '../identity/resolve-lead.ts';
import { appendAuditOnce } from '../audit/append-audit-once.ts';
import type { HubSpotProperties } from '../ports/hubspot.ts';
import type { Json } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Where HubSpot's own Salesforce connector keeps the ids of its records. */
const connectorProperties = {
  connectorLeadId: 'salesforceleadid',
  connectorContactId: 'salesforcecontactid',
} as const;

/**
 * Reads a contact from HubSpot and brings our lead up to it. The events only say that something changed: the record itself
 * says what, so their order does not matter. Of a contact that is gone, the lead stays as it is. With `onlyNew`, a lead that is known
 * is left to the job that renews it: two that read at the same time could write the older reading last.
 */
export async function refreshLead(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'log' | 'agreement' | 'store' | 'hubspot'>,
  contactId: string,
  { onlyNew = false } = {},
): Promise<void> {
  const { definitions } = deps.agreement;
  const names = [...hubspotPropertiesToRead(definitions.fields), ...Object.values(connectorProperties)];
  const properties = await deps.hubspot.readContact(contactId, names);
  if (properties === null) {
    await noteGone(deps, contactId);
    return;
  }
  const read = readContact(definitions, properties);
  const facts = { ...read.facts, ...connectorIds(properties) };
  const identity = { contactId, email: read.email };
  const rival = await findEmailHolder(deps, identity);
  await deps.store.transaction(async (tx) => {
    if (onlyNew && (await tx.leads.findByContact(contactId)) !== null) return;
    const { lead, email } = await resolveLead(deps, tx, identity, rival);
    const renewed: Lead = {
      ...lead,
      hubspotContactId: contactId,
      email: email ?? lead.email,
      facts,
      traits: withEmail(read.traits, email),
      notUnderstood: read.notUnderstood,
    };
    const change = changeOf(definitions.fields, lead, renewed);
    if (change !== null)
      await tx.audit.append(
        auditEntry(deps, { leadId: lead.id, actor: 'HubSpot', action: 'updated', ...change }),
      );
    await evaluateLead(deps, tx, renewed, { kind: 'data', was: lead });
  });
}

const connectorIds = (properties: HubSpotProperties): Record<string, string> =>
  Object.fromEntries(
    Object.entries(connectorProperties).flatMap(([fact, name]) =>
      properties[name] == null ? [] : [[fact, properties[name]]],
    ),
  );

/** Scored is the address that the lead holds. */
const withEmail = (traits: Traits, email: string | null): Traits => {
  const others = Object.fromEntries(Object.entries(traits).filter(([name]) => name !== 'email'));
  return email === null ? others : { ...others, email };
};

async function noteGone(
  deps: Pick<Dependencies, 'clock' | 'log' | 'agreement' | 'store'>,
  contactId: string,
): Promise<void> {
  deps.log.warn({ contact: contactId }, 'a contact no longer exists in HubSpot');
  const known = await deps.store.reads.leads.findByContact(contactId);
  if (known === null) return;
  await deps.store.transaction(async (tx) => {
    await tx.leads.lock(known.id);
    const text = `Contact ${contactId} no longer exists in HubSpot.`;
    await appendAuditOnce(deps, tx, { leadId: known.id, actor: 'HubSpot', action: 'contact_gone', text });
  });
}

/** Which values differ; personal facts by name only, since the trail keeps what it is told for ever. */
function changeOf(
  fields: Fields,
  lead: Lead,
  renewed: Lead,
): { text: string; before: Json; after: Json } | null {
  const { email: emailBefore, ...before } = lead.traits;
  const { email: emailAfter, ...after } = renewed.traits;
  const traits = namesThatDiffer(before, after);
  const changed = [
    ...traits,
    ...namesThatDiffer(lead.facts, renewed.facts),
    ...(emailBefore === emailAfter ? [] : ['email']),
  ];
  const notUnderstood = newlyNotUnderstood(fields, lead, renewed);
  if (changed.length === 0 && notUnderstood.length === 0) return null;
  const pick = (from: Readonly<Record<string, Json>>) =>
    Object.fromEntries(traits.map((name) => [name, from[name] ?? null]));
  const text = [
    ...(changed.length === 0 ? [] : [`Changed: ${changed.join(', ')}.`]),
    ...(notUnderstood.length === 0 ? [] : [`Not understood: ${notUnderstood.join(', ')}.`]),
  ].join(' ');
  return { text, before: pick(before), after: pick(after) };
}

const newlyNotUnderstood = (fields: Fields, lead: Lead, renewed: Lead): readonly string[] =>
  Object.entries(renewed.notUnderstood)
    .filter(([name, value]) => lead.notUnderstood[name] !== value)
    .map(([name]) => nameOf(fields, name));

const namesThatDiffer = (one: Traits, other: Traits): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);
