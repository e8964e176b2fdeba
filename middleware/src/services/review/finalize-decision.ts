import { judgeVerdict } from '../../domain/review/evaluate-decision.ts';
import type { World } from '../ports/dependencies.ts';
import { askSalesforce } from './ask-salesforce.ts';
import { nameInHubSpot } from './name-in-hubspot.ts';
import { refuseVerdict } from './refuse-decision.ts';
import { takeEffect } from './apply-decision.ts';

/**
 * Lets a verdict given in HubSpot take effect, some seconds after it came and after Salesforce was asked once more:
 * unless a rep had decided earlier there, which that asking has settled.
 */
export async function settleVerdict(world: World, verdictId: string): Promise<void> {
  const known = await world.store.reads.verdicts.find(verdictId);
  const found = known === null ? null : await world.store.reads.handoffs.find(known.handoffId);
  if (found === null || known?.standing !== 'settling') return;
  await askSalesforce(world, found.key);
  const by = await nameInHubSpot(world, known.by);
  await world.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(found.leadId);
    const verdict = await tx.verdicts.find(verdictId);
    const handoff = await tx.handoffs.find(found.id);
    if (lead === null || handoff === null || verdict?.standing !== 'settling') return;
    const judgement = judgeVerdict(world.agreement.definitions, handoff.state, verdict);
    if (judgement.kind !== 'stands') {
      await refuseVerdict(world, tx, { lead, handoff, verdict }, judgement.because);
      return;
    }
    const standing = { ...verdict, by, standing: 'stands' } as const;
    await tx.verdicts.save(standing);
    await takeEffect(world, tx, { lead, handoff, verdict: standing, outcome: judgement.outcome });
  });
}
