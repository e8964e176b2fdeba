import type { HeldValues } from '../../domain/parity/held-values.ts';
import type { SalesforceRecord } from '../../domain/lead.ts';
import type { HubSpotProperties } from '../ports/hubspot.ts';
import type { ParityReading, ParityRun } from '../ports/parity.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { handoffText } from './handoff-text.ts';
import type { Page } from './page.ts';

type Needs = Pick<Dependencies, 'salesforce'>;

const properties = {
  key: 'treaty_key',
  score: 'treaty_score',
  stage: 'treaty_stage',
  status: 'treaty_status',
  reason: 'treaty_reason',
  modelVersion: 'treaty_model_version',
} as const;

/** Reads contacts of HubSpot. All of them: that one lost its key is told by the contact itself. */
export async function readContacts(
  { hubspot }: Pick<Dependencies, 'hubspot'>,
  { reached }: ParityRun,
): Promise<Page> {
  const { contacts, next } = await hubspot.listContacts(Object.values(properties), reached);
  const readings = contacts.map(({ id, properties: held }): ParityReading => ({
    crm: 'hubspot',
    recordId: id,
    kind: 'contact',
    leadKey: textOf(held, 'key'),
    held: valuesOf(held),
  }));
  return { readings, next };
}

const textOf = (held: HubSpotProperties, name: keyof typeof properties): string | null =>
  held[properties[name]] || null;

/** HubSpot holds numbers as text. */
function valuesOf(held: HubSpotProperties): HeldValues {
  const score = textOf(held, 'score');
  return {
    score: score === null || Number.isNaN(Number(score)) ? null : Number(score),
    stage: textOf(held, 'stage'),
    status: textOf(held, 'status'),
    reason: textOf(held, 'reason'),
    modelVersion: textOf(held, 'modelVersion'),
  };
}

/** Reads Leads or Contacts of Salesforce that carry a key. */
export async function readLeads(
  { salesforce }: Needs,
  object: SalesforceRecord['object'],
  { reached }: ParityRun,
): Promise<Page> {
  const { records, next } = await salesforce.keyedLeads(object, reached);
  const readings = records.map(({ id, key, isConverted, fields }): ParityReading => ({
    crm: 'salesforce',
    recordId: id,
    kind: isConverted ? 'converted_lead' : 'lead',
    leadKey: key,
    held: fields,
  }));
  return { readings, next };
}

/** Reads handoffs of Salesforce that are not closed. */
export async function readHandoffs({ salesforce }: Needs, { reached }: ParityRun): Promise<Page> {
  const { records, next } = await salesforce.openHandoffs(reached);
  const readings = records.map(({ id, key, status }): ParityReading => {
    const [leadKey = '', cycle = ''] = key.split(':');
    return {
      crm: 'salesforce',
      recordId: id,
      kind: 'handoff',
      leadKey,
      held: { handoff: handoffText(cycle, status) },
    };
  });
  return { readings, next };
}
