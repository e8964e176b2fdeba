import type { Handoff } from '../../domain/handoff/handoff.ts';
import { leadName } from '../../domain/sync/record-names.ts';
import { commitStep } from '../handoff/commit-step.ts';
import { quarantineBySalesforce } from '../handoff/quarantine.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { ExternalError } from '../ports/external-error.ts';
import { leadFields } from './lead-fields.ts';
import { placeLead, type Placed } from './place-lead.ts';
import type { SalesforcePlan } from './plan-salesforce.ts';
import { writeHandoffs } from './write-salesforce.ts';

type ArrivalPlan = SalesforcePlan & { readonly arriving: Handoff };

/**
 * Step 5 of a handoff: finds or creates the lead in Salesforce and writes the handoff's record; then the handoff goes on.
 * What Salesforce refuses about this lead holds it, with its words, until somebody puts it right there.
 */
export async function bringIntoSalesforce(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'faults' | 'log' | 'agreement' | 'store' | 'salesforce'>,
  plan: ArrivalPlan,
): Promise<void> {
  const { lead, arriving: handoff } = plan;
  try {
    const placed = await placeLead(deps, { lead, handoff });
    if ('record' in placed) await arrive(deps, plan, placed);
    else await quarantineBySalesforce(deps, { lead, handoff }, { field: 'email', text: placed.problem });
  } catch (error) {
    if (!(error instanceof ExternalError) || !error.isFinal) throw error;
    deps.log.warn({ handoff: handoff.id, code: error.code }, 'the lead could not be handed off');
    await quarantineBySalesforce(deps, { lead, handoff }, { field: 'Salesforce', text: `${error.message}.` });
  }
}

async function arrive(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'faults' | 'agreement' | 'store' | 'salesforce'>,
  plan: ArrivalPlan,
  { record, text }: Extract<Placed, { record: unknown }>,
): Promise<void> {
  const { lead, arriving: handoff } = plan;
  deps.faults.point('hand-off.crm.placed');
  const { written, isDecided } = await writeHandoffs(deps, plan, record);
  if (isDecided) return;
  await commitStep(deps, { lead, handoff }, 'crm', async (_now, tx) => {
    const stamped = [leadName(record), { ...leadFields(deps, lead) }] as const;
    for (const [name, fields] of [stamped, ...written]) await tx.writtenRecords.save(lead.id, name, fields);
    await tx.syncStates.saveSynced(lead.id, 'salesforce', deps.clock.now());
    return {
      handoff: { lastStep: 'crm', state: 'open', problems: [] },
      lead: { salesforce: record },
      text,
      before: null,
      after: { object: record.object, id: record.id, handoff: handoff.key },
      jobs: [
        { kind: 'hand-off', key: handoff.id },
        { kind: 'sync-hubspot', key: lead.id },
      ],
    };
  });
}
