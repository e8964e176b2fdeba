import { entry } from '../../definitions/lookups/entry.ts';
import { knownValues } from '../../domain/facts/known-values.ts';
import { routeLead, territoryOf } from '../../domain/routing/route-lead.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { commitStep, type HandoffInProgress } from './commit-step.ts';

/** Step 4: chooses the rep and says why. */
export async function route(
  deps: Pick<Dependencies, 'clock' | 'faults' | 'agreement' | 'store'>,
  work: HandoffInProgress,
): Promise<void> {
  const { definitions } = deps.agreement;
  await commitStep(deps, work, 'routing', async ({ lead, handoff }, tx) => {
    const territory = territoryOf(definitions, knownValues(lead));
    const held = await tx.routing.lock(territory.key);
    const { receipt, turns } = routeLead({
      definitions,
      territory,
      turns: held,
      previousOwner: handoff.cycle > 1 ? lead.owner : null,
    });
    await tx.routing.save(territory.key, turns);
    const { name } = entry(definitions.people.persons, receipt.owner);
    return {
      handoff: { lastStep: 'routing', routing: receipt },
      lead: { owner: receipt.owner },
      text: `Routed to ${name}.`,
      before: { owner: lead.owner },
      after: { owner: receipt.owner, territory: receipt.territory },
      why: receipt.because,
    };
  });
}
