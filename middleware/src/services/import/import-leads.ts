import type { ImportAnswer, ImportedLead } from '@treaty/contract/import';
import type { Definitions } from '../../definitions/definitions.ts';
import type { Stage } from '../../definitions/schema/lifecycle.ts';
import type { ContactFacts } from '../../domain/facts/read-contact.ts';
import { readImportedFields } from '../../domain/import/read-imported-fields.ts';
import { updateLeadScore } from '../scoring/update-lead-score.ts';
import { createLead } from '../identity/new-lead.ts';
import type { Dependencies } from '../ports/dependencies.ts';

type Needs = Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>;

/** What a row says, in our words. */
interface Newcomer extends Pick<ContactFacts, 'facts' | 'traits'> {
  readonly email: string;
  readonly stage: Stage | null;
}

/**
 * Makes the leads that are not known yet, with their scores. None is handed off and no CRM is told: what an import brings is past.
 * A known lead stays as it is, since the CRMs say how it is now.
 */
export async function importLeads(deps: Needs, rows: readonly ImportedLead[]): Promise<ImportAnswer> {
  const refused: ImportAnswer['refused'] = [];
  let stored = 0;
  for (const [row, given] of rows.entries()) {
    const newcomer = read(deps.agreement.definitions, given);
    if ('reason' in newcomer) refused.push({ row, reason: newcomer.reason });
    else stored += Number(await store(deps, newcomer));
  }
  return { stored, known: rows.length - stored - refused.length, refused };
}

function read(
  definitions: Definitions,
  { email, stage: key, fields = {} }: ImportedLead,
): Newcomer | { readonly reason: string } {
  const { stages, roles } = definitions.lifecycle;
  const allowed = stages.filter((stage) => stage.key !== roles.delivered);
  const stage = allowed.find((candidate) => candidate.key === key) ?? null;
  if (key !== undefined && stage === null)
    return {
      reason: `“${key}” is not a stage that can be imported; these can: ${allowed.map((each) => each.key).join(', ')}.`,
    };
  const read = readImportedFields(definitions, fields);
  if ('reason' in read) return read;
  return { email, stage, facts: read.facts, traits: { ...read.traits, email } };
}

/** False when the lead was known. */
const store = (deps: Needs, { email, stage, facts, traits }: Newcomer): Promise<boolean> =>
  deps.store.transaction(async (tx) => {
    if ((await tx.leads.findByEmail(email)).length > 0) return false;
    const was = await createLead(deps, tx, { hubspotContactId: null, email, source: 'Import' });
    if (was === null) return false;
    const standing = stage === null ? {} : { stage: stage.key, status: stage.status };
    await updateLeadScore(deps, tx, { ...was, ...standing, facts, traits }, { kind: 'data', was });
    return true;
  });
