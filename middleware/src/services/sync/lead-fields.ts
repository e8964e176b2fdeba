import { entry } from '../../definitions/lookups/entry.ts';
import type { Lead } from '../../domain/lead.ts';
import type { LeadFields } from '../ports/salesforce.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** The Treaty fields of a lead in the words of both CRMs: stage and status by their labels, the reason by its code. */
export function leadFields({ agreement }: Pick<Dependencies, 'agreement'>, lead: Lead): LeadFields {
  const { stages, statuses } = agreement.definitions.lifecycle;
  return {
    score: lead.receipt?.total ?? null,
    stage: entry(stages, lead.stage).label,
    status: entry(statuses, lead.status).label,
    reason: lead.reason,
    modelVersion: lead.receipt?.modelVersion ?? null,
  };
}
