import type { LeadList } from '@treaty/contract/lead';
import { entry } from '../../definitions/lookups/entry.ts';
import { personOf } from '../../domain/facts/person.ts';
import { instantToText } from '../../domain/instant.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** The leads with this email address, whatever its case. */
export async function findLeads(
  { agreement, store }: Pick<Dependencies, 'agreement' | 'store'>,
  email: string,
): Promise<LeadList> {
  const { definitions } = agreement;
  const { stages, statuses } = definitions.lifecycle;
  const leads = await store.reads.leads.findByEmail(email);
  return {
    leads: leads.map((lead) => ({
      id: lead.id,
      email: lead.email,
      name: personOf(definitions, lead).name,
      company: personOf(definitions, lead).company,
      stage: entry(stages, lead.stage).label,
      status: entry(statuses, lead.status).label,
      score: lead.receipt?.total ?? null,
      cycle: lead.cycle,
      hubspotContactId: lead.hubspotContactId,
      salesforceRecordId: lead.salesforce?.id ?? null,
      updatedAt: instantToText(lead.updatedAt),
    })),
  };
}
