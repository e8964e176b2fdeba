import type { Traits } from '../../domain/lead.ts';
import { updateLeadScore } from '../scoring/update-lead-score.ts';
import { ExternalError } from '../ports/external-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { commitStep, type HandoffInProgress } from './commit-step.ts';

/** Step 3: asks the provider about the company and keeps what the CRMs did not tell. A provider that fails holds nobody up. */
export async function enrich(
  deps: Pick<Dependencies, 'clock' | 'faults' | 'agreement' | 'store' | 'enrichment'>,
  work: HandoffInProgress,
): Promise<void> {
  const found = await lookUp(deps, work.lead.traits['companyDomain']);
  await commitStep(deps, work, 'enrichment', async ({ lead }, tx) => {
    const added = Object.entries(found ?? {}).filter(([trait]) => lead.traits[trait] === undefined);
    const enriched = { ...lead, enrichedTraits: { ...lead.enrichedTraits, ...Object.fromEntries(added) } };
    const news = { kind: 'data', was: lead } as const;
    const scored = added.length === 0 ? lead : (await updateLeadScore(deps, tx, enriched, news)).lead;
    return {
      handoff: { lastStep: 'enrichment' },
      lead: scored,
      text: describe(
        found,
        added.map(([trait]) => trait),
      ),
      after: Object.fromEntries(added),
    };
  });
}

async function lookUp(
  deps: Pick<Dependencies, 'enrichment'>,
  companyDomain: unknown,
): Promise<Traits | null> {
  if (typeof companyDomain !== 'string') return {};
  try {
    return await deps.enrichment.lookUp(companyDomain);
  } catch (error) {
    if (error instanceof ExternalError) return null;
    throw error;
  }
}

function describe(found: Traits | null, added: readonly string[]): string {
  if (found === null) return 'The provider did not respond; continued without enrichment.';
  return added.length === 0 ? 'No data added.' : `Added ${added.join(', ')}.`;
}
