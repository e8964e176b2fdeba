import { readFields, type ReadFields } from '../../domain/facts/read-fields.ts';
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
    const added = Object.entries(found?.traits ?? {}).filter(([trait]) => lead.traits[trait] === undefined);
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

/** What the provider told, read like everything that comes in. */
type Found = Pick<ReadFields, 'traits' | 'notUnderstood'>;

async function lookUp(
  { agreement, enrichment }: Pick<Dependencies, 'agreement' | 'enrichment'>,
  companyDomain: unknown,
): Promise<Found | null> {
  if (typeof companyDomain !== 'string') return { traits: {}, notUnderstood: {} };
  try {
    const found = await enrichment.lookUp(companyDomain);
    return readFields(agreement.definitions, (_, name) => found[name] ?? []);
  } catch (error) {
    if (error instanceof ExternalError) return null;
    throw error;
  }
}

function describe(found: Found | null, added: readonly string[]): string {
  if (found === null) return 'The provider did not respond; continued without enrichment.';
  const notUnderstood = Object.keys(found.notUnderstood);
  return [
    added.length === 0 ? 'No data added.' : `Added ${added.join(', ')}.`,
    ...(notUnderstood.length === 0 ? [] : [`Not understood: ${notUnderstood.join(', ')}.`]),
  ].join(' ');
}
