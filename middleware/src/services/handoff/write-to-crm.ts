import { entry } from '../../definitions/lookups/entry.ts';
import type { SalesforceRecord } from '../../domain/lead.ts';
import { personOf } from '../../domain/facts/person.ts';
import type { NewLead } from '../ports/salesforce.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { leadFields } from '../sync/lead-fields.ts';
import { commitStep, type HandoffInProgress } from './commit-step.ts';
import { quarantineBySalesforce } from './quarantine.ts';
import { writeHandoffRecord } from './write-handoff-record.ts';

/** Step 5: finds or creates the lead in Salesforce and writes the handoff's record. All by key: doing it again changes nothing. */
export async function writeToCrm(deps: Dependencies, work: HandoffInProgress): Promise<void> {
  const { lead, handoff } = work;
  const placed = await place(deps, work);
  if ('problem' in placed) {
    await quarantineBySalesforce(deps, work, { field: 'email', text: placed.problem });
    return;
  }
  const { record, text } = placed;
  deps.faults.point('hand-off.crm.placed');
  await writeHandoffRecord(deps, work, record);
  await commitStep(deps, work, 'crm', () => ({
    handoff: { lastStep: 'crm', state: 'open', problems: [] },
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

type Placed = { readonly record: SalesforceRecord; readonly text: string } | { readonly problem: string };

/** The lead's record in Salesforce: where it stands already, or a new Lead; or why it is not clear which one it is. */
async function place(deps: Dependencies, work: HandoffInProgress): Promise<Placed> {
  const { lead } = work;
  const match = await deps.salesforce.findLead({
    leadKey: lead.id,
    connectorLeadId: lead.facts['connectorLeadId'] ?? null,
    connectorContactId: lead.facts['connectorContactId'] ?? null,
    email: lead.email,
  });
  deps.faults.point('hand-off.crm.found');
  switch (match.kind) {
    case 'several': {
      const records = match.records.map(({ object, id }) => `${object} ${id}`).join(', ');
      const advice = `Merge them, or put the key ${lead.id} on the right one.`;
      return {
        problem: `Several records in Salesforce could be this person, by ${match.by}: ${records}. ${advice}`,
      };
    }
    case 'taken': {
      const { object, id } = match.record;
      const advice = 'Merge the two contacts in HubSpot, or clear the Treaty key on that record.';
      return { problem: `${object} ${id} in Salesforce, found by ${match.by}, is another lead’s. ${advice}` };
    }
    case 'one': {
      const record = await deps.salesforce.stampLead(match.record, lead.id, leadFields(deps, lead));
      return { record, text: `Matched to ${record.object} ${record.id} by ${match.by}; updated.` };
    }
    case 'none': {
      const record = await deps.salesforce.createLead(newLead(deps, work));
      return { record, text: `Created as ${record.object} ${record.id}.` };
    }
  }
}

function newLead(deps: Dependencies, { lead, handoff }: HandoffInProgress): NewLead {
  const { definitions } = deps.agreement;
  const { firstName, lastName, title, company, leadSource } = personOf(definitions, lead);
  return {
    ...leadFields(deps, lead),
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
