import { hubspotPropertiesRead, readContact, type ContactFacts } from '../domain/facts/read-contact.ts';
import type { Lead } from '../domain/lead.ts';
import { auditEntry } from './audit-entry.ts';
import { judgeLead } from './judge-lead.ts';
import { createLead } from './new-lead.ts';
import type { HubSpotProperties } from './ports/hubspot.ts';
import type { Json, Transaction } from './ports/store.ts';
import type { World } from './ports/world.ts';

/** Where HubSpot's own Salesforce connector keeps the ids of its records. */
const connectorProperties = {
  connectorLeadId: 'salesforceleadid',
  connectorContactId: 'salesforcecontactid',
} as const;

/**
 * Reads a contact from HubSpot and brings our lead up to it. The events only say that something changed: the record itself
 * says what, so their order does not matter. Returns null when the contact is gone.
 */
export async function refreshLead(world: World, hubspotContactId: string): Promise<Lead | null> {
  const { definitions } = world.agreement;
  const names = [...hubspotPropertiesRead(definitions.fields), ...Object.values(connectorProperties)];
  const properties = await world.hubspot.readContact(hubspotContactId, names);
  if (properties === null) return null;
  const read = readContact(definitions, properties);
  const facts = { ...read.facts, ...connectorIds(properties) };
  return world.store.transaction(async (tx) => {
    const lead = await lockOrCreate(world, tx, { hubspotContactId, email: read.email });
    const known: Lead = {
      ...lead,
      hubspotContactId,
      email: read.email ?? lead.email,
      facts,
      traits: read.traits,
    };
    const change = changeOf(lead, { ...read, facts });
    if (change !== null) {
      await tx.audit.append(
        auditEntry(world, { leadId: lead.id, actor: 'HubSpot', action: 'updated', ...change }),
      );
    }
    return judgeLead(world, tx, known);
  });
}

const connectorIds = (properties: HubSpotProperties): Record<string, string> =>
  Object.fromEntries(
    Object.entries(connectorProperties).flatMap(([fact, name]) =>
      properties[name] == null ? [] : [[fact, properties[name]]],
    ),
  );

async function lockOrCreate(
  world: World,
  tx: Transaction,
  { hubspotContactId, email }: { hubspotContactId: string; email: string | null },
): Promise<Lead> {
  const known =
    (await tx.leads.findByContact(hubspotContactId)) ??
    (email === null ? undefined : (await tx.leads.findByEmail(email))[0]) ??
    null;
  const locked =
    known === null
      ? await createLead(world, tx, { hubspotContactId, email, source: 'HubSpot' })
      : await tx.leads.lock(known.id);
  if (locked === null)
    throw new Error('the lead was stored by somebody else this moment: the job is tried again');
  return locked;
}

/** Which values differ; personal facts by name only, since the trail keeps what it is told for ever. */
function changeOf(lead: Lead, read: ContactFacts): { text: string; before: Json; after: Json } | null {
  const { email: emailBefore, ...before } = lead.traits;
  const { email: emailAfter, ...after } = read.traits;
  const traits = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name],
  );
  const facts = [...new Set([...Object.keys(lead.facts), ...Object.keys(read.facts)])].filter(
    (name) => lead.facts[name] !== read.facts[name],
  );
  const changed = [...traits, ...facts, ...(emailBefore === emailAfter ? [] : ['email'])];
  if (changed.length === 0) return null;
  const pick = (from: Readonly<Record<string, Json>>) =>
    Object.fromEntries(traits.map((name) => [name, from[name] ?? null]));
  return { text: `Changed: ${[...new Set(changed)].join(', ')}.`, before: pick(before), after: pick(after) };
}
