import { entry } from '../../definitions/lookups/entry.ts';
import type { SalesforceRecord } from '../../domain/lead.ts';
import { personOf } from '../../domain/facts/person.ts';
import { cardOf } from '../card-of.ts';
import type { NewLead } from '../ports/salesforce.ts';
import type { World } from '../ports/world.ts';
import { leadFields } from '../sync/lead-fields.ts';
import { commitStep, type AtWork } from './commit-step.ts';
import { quarantine } from './quarantine.ts';

/** Step 5: finds or creates the lead in Salesforce and writes the handoff's record. All by key: doing it again changes nothing. */
export async function writeToCrm(world: World, work: AtWork): Promise<void> {
  const { lead, handoff } = work;
  const placed = await place(world, work);
  if (placed === null) return;
  const { record, text } = placed;
  const { people } = world.agreement.definitions;
  const owner = entry(people.persons, handoff.routing?.owner ?? '');
  const card = await cardOf(world, world.store.reads, lead);
  await world.salesforce.writeHandoff(handoff.key, {
    record,
    cycle: handoff.cycle,
    ...(owner.salesforceUser === null ? {} : { ownerUsername: owner.salesforceUser }),
    status: leadFields(world, lead).status,
    reason: null,
    score: handoff.receipt?.total ?? 0,
    modelVersion: handoff.receipt?.modelVersion ?? '',
    closed: false,
    leadCard: JSON.stringify(card),
  });
  await commitStep(world, work, 'crm', () => ({
    handoff: { lastStep: 'crm' },
    lead: { salesforce: record },
    text,
    before: null,
    after: { object: record.object, id: record.id, handoff: handoff.key },
    jobs: [
      { kind: 'sync-salesforce', key: lead.id },
      { kind: 'sync-hubspot', key: lead.id },
    ],
  }));
}

/** The lead's record in Salesforce: where it stands already, or a new Lead. Null when it is not clear which one it is. */
async function place(world: World, work: AtWork): Promise<{ record: SalesforceRecord; text: string } | null> {
  const { lead } = work;
  const fields = leadFields(world, lead);
  const match = await world.salesforce.findLead({
    leadKey: lead.id,
    connectorLeadId: lead.facts['connectorLeadId'] ?? null,
    connectorContactId: lead.facts['connectorContactId'] ?? null,
    email: lead.email,
  });
  if (match.kind === 'several') {
    const records = match.records.map(({ object, id }) => `${object} ${id}`).join(', ');
    const text = `Several records in Salesforce could be this person, by ${match.by}: ${records}. Merge them, or put the key ${lead.id} on the right one.`;
    await quarantine(world, work, [{ field: 'email', text }]);
    return null;
  }
  if (match.kind === 'one') {
    const record = await world.salesforce.stampLead(match.record, lead.id, fields);
    return { record, text: `Found as ${record.object} ${record.id} by ${match.by}; updated.` };
  }
  const record = await world.salesforce.createLead(newLead(world, work));
  return { record, text: `Created as ${record.object} ${record.id}.` };
}

function newLead(world: World, { lead, handoff }: AtWork): NewLead {
  const { definitions } = world.agreement;
  const { firstName, lastName, title, company, leadSource } = personOf(definitions, lead);
  return {
    ...leadFields(world, lead),
    leadKey: lead.id,
    firstName,
    lastName: lastName ?? lead.email ?? lead.id,
    company: company ?? '',
    email: lead.email,
    title,
    leadSource,
    ownerUsername: entry(definitions.people.persons, handoff.routing?.owner ?? '').salesforceUser,
  };
}
