import { entry } from '../../definitions/lookups/entry.ts';
import { personOf } from '../../domain/facts/person.ts';
import type { SalesforceRecord } from '../../domain/lead.ts';
import type { HandoffInProgress } from '../handoff/commit-step.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import type { NewLead } from '../ports/salesforce.ts';
import { leadFields } from './lead-fields.ts';

/** The record of a lead in Salesforce and how it was come by; or why it is not clear which one it is. */
export type Placed =
  { readonly record: SalesforceRecord; readonly text: string } | { readonly problem: string };

/** Finds the lead in Salesforce or creates it there, with our fields. All by key: doing it again changes nothing. */
export async function placeLead(
  deps: Pick<Dependencies, 'faults' | 'agreement' | 'salesforce'>,
  work: HandoffInProgress,
): Promise<Placed> {
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

function newLead(deps: Pick<Dependencies, 'agreement'>, { lead, handoff }: HandoffInProgress): NewLead {
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
