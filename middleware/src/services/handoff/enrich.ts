import type { Traits } from '../../domain/lead.ts';
import { renewScore } from '../scoring/update-score.ts';
import { ExternalError } from '../ports/external-error.ts';
import type { World } from '../ports/dependencies.ts';
import { commitStep, type AtWork } from './commit-step.ts';

/** Step 3: asks the provider about the company and keeps what the CRMs did not tell. A provider that fails holds nobody up. */
export async function enrich(world: World, work: AtWork): Promise<void> {
  const found = await lookUp(world, work.lead.traits['companyDomain']);
  await commitStep(world, work, 'enrichment', async ({ lead }, tx) => {
    const added = Object.entries(found ?? {}).filter(([trait]) => lead.traits[trait] === undefined);
    const enriched = { ...lead, enrichedTraits: { ...lead.enrichedTraits, ...Object.fromEntries(added) } };
    const news = { kind: 'data', was: lead } as const;
    const scored = added.length === 0 ? lead : (await renewScore(world, tx, enriched, news)).lead;
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

async function lookUp(world: World, companyDomain: unknown): Promise<Traits | null> {
  if (typeof companyDomain !== 'string') return {};
  try {
    return await world.enrichment.lookUp(companyDomain);
  } catch (error) {
    if (error instanceof ExternalError) return null;
    throw error;
  }
}

function describe(found: Traits | null, added: readonly string[]): string {
  if (found === null) return 'The provider did not answer; went on without.';
  return added.length === 0 ? 'Nothing to add.' : `Added ${added.join(', ')}.`;
}
