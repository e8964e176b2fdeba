import type { ImportAnswer, ImportedOutcome } from '@treaty/contract/import';
import { instantFromText } from '../../domain/instant.ts';
import type { KeptOutcome } from '../ports/outcomes.ts';
import type { Dependencies } from '../ports/dependencies.ts';

type Needs = Pick<Dependencies, 'clock' | 'store'>;

/** Keeps how the deals of known leads ended; a later telling of the same lead replaces the earlier one. */
export async function importOutcomes(deps: Needs, rows: readonly ImportedOutcome[]): Promise<ImportAnswer> {
  const refused: ImportAnswer['refused'] = [];
  const outcomes = new Map<string, KeptOutcome>();
  for (const [row, given] of rows.entries()) {
    const read = await readOutcome(deps, given);
    if ('reason' in read) refused.push({ row, reason: read.reason });
    else outcomes.set(read.leadId, read);
  }
  await deps.store.transaction((tx) => tx.outcomes.save([...outcomes.values()]));
  return { stored: rows.length - refused.length, known: 0, refused };
}

async function readOutcome(
  { store, clock }: Needs,
  { email, outcome, ...given }: ImportedOutcome,
): Promise<KeptOutcome | { readonly reason: string }> {
  const [lead] = await store.reads.leads.findByEmail(email);
  if (lead === undefined)
    return { reason: `No lead has the email address ${email}: import the leads before their outcomes.` };
  const at = instantFromText(given.at);
  const passedAt = given.passedAt === undefined ? null : instantFromText(given.passedAt);
  if (at > clock.now()) return { reason: 'The deal ends in the future.' };
  if (passedAt !== null && passedAt > at)
    return { reason: 'The lead was handed off to sales after its deal had ended.' };
  const handoffs = passedAt === null ? await store.reads.handoffs.ofLead(lead.id) : [];
  if (passedAt === null && handoffs.every(({ receipt }) => receipt === null))
    return { reason: 'The lead was never handed off to sales here: state when it was (passedAt).' };
  return { leadId: lead.id, outcome, at, passedAt };
}
