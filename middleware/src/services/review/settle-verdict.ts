import { judgeVerdict } from '../../domain/review/judge-verdict.ts';
import { pollHandoffs } from '../poll-handoffs.ts';
import type { World } from '../ports/world.ts';
import { takeEffect } from './take-effect.ts';

/**
 * Lets a verdict given in HubSpot take effect, some seconds after it came and after Salesforce was read once more:
 * unless a rep had decided earlier there, which that reading has settled.
 */
export async function settleVerdict(world: World, verdictId: string): Promise<void> {
  await pollHandoffs(world);
  const known = await world.store.reads.verdicts.find(verdictId);
  const handoffRead = known === null ? null : await world.store.reads.handoffs.find(known.handoffId);
  if (handoffRead === null) return;
  await world.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(handoffRead.leadId);
    const verdict = await tx.verdicts.find(verdictId);
    const handoff = await tx.handoffs.find(handoffRead.id);
    if (lead === null || handoff === null || verdict?.standing !== 'settling') return;
    const judgement = judgeVerdict(world.agreement.definitions, handoff.state, verdict);
    if (judgement.kind !== 'stands')
      throw new Error(`a verdict that was admitted cannot take effect: ${judgement.because}`);
    await tx.verdicts.save({ ...verdict, standing: 'stands' });
    await takeEffect(world, tx, {
      lead,
      handoff,
      verdict: { ...verdict, standing: 'stands' },
      outcome: judgement.outcome,
    });
  });
}
