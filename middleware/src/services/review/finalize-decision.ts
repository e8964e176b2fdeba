import { evaluateDecision } from '../../domain/review/evaluate-decision.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { ingestFromSalesforce } from './ingest-from-salesforce.ts';
import { nameInHubSpot } from './name-in-hubspot.ts';
import { refuseDecision } from './refuse-decision.ts';
import { applyDecision } from './apply-decision.ts';

/**
 * Lets a decision given in HubSpot take effect, some seconds after it came and after Salesforce was asked once more:
 * unless a rep had decided earlier there, which that asking has settled.
 */
export async function finalizeDecision(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'log' | 'agreement' | 'store' | 'salesforce' | 'hubspot'>,
  decisionId: string,
): Promise<void> {
  const known = await deps.store.reads.decisions.find(decisionId);
  const found = known === null ? null : await deps.store.reads.handoffs.find(known.handoffId);
  if (found === null || known?.standing !== 'settling') return;
  await ingestFromSalesforce(deps, found.key);
  const by = await nameInHubSpot(deps, known.by);
  await deps.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(found.leadId);
    const decision = await tx.decisions.find(decisionId);
    const handoff = await tx.handoffs.find(found.id);
    if (lead === null || handoff === null || decision?.standing !== 'settling') return;
    const subject = { handoff, lead, role: decision.role, at: decision.at };
    const result = evaluateDecision(deps.agreement.definitions, subject, decision);
    if (result.kind !== 'stands') {
      await refuseDecision(deps, tx, { lead, handoff, decision }, result.because);
      return;
    }
    const standing = { ...decision, by, standing: 'stands' } as const;
    await tx.decisions.save(standing);
    await applyDecision(deps, tx, { lead, handoff, decision: standing, outcome: result.outcome });
  });
}
