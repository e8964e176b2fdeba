import type { LeadCard } from '@treaty/contract/lead-card';
import type { UiRecord } from 'lightning/uiRecordApi';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'contract/fixtures');

/** The names of all worked examples of a lead card. */
export const cardNames = readdirSync(folder).flatMap(
  (file) => /^lead-card-(.+)\.json$/.exec(file)?.[1] ?? [],
);

/** A worked example of the contract, with changes. */
export function cardOf(name: string, changes: Partial<LeadCard> = {}): LeadCard {
  const card: unknown = JSON.parse(readFileSync(join(folder, `lead-card-${name}.json`), 'utf8'));
  if (!isCard(card)) throw new Error(`The fixture ${name} is no lead card.`);
  return { ...card, ...changes };
}

/** The contract's own tests check the fixtures against its schema. */
const isCard = (value: unknown): value is LeadCard =>
  typeof value === 'object' && value !== null && 'situation' in value;

interface Columns {
  readonly id?: string;
  readonly status?: string;
  readonly reason?: { readonly value: string; readonly label: string } | null;
  readonly detail?: string | null;
  readonly writtenAt?: string;
  readonly leadCard?: string | null;
}

/** A handoff record as the UI API serves it; what is not given is as the middleware writes it with the card. */
export function handoffOf(card: LeadCard, columns: Columns = {}): UiRecord {
  const { id = 'a01000000000001AAA', status = card.status, reason = null, detail = null } = columns;
  const plain = (value: unknown): { value: unknown; displayValue: null } => ({ value, displayValue: null });
  return {
    id,
    apiName: 'Treaty_Handoff__c',
    fields: {
      Status__c: { value: status, displayValue: status },
      Reason__c: { value: reason?.value ?? null, displayValue: reason?.label ?? null },
      Detail__c: plain(detail),
      Cycle__c: plain(card.handoff?.cycle ?? 1),
      LastModifiedDate: plain(columns.writtenAt ?? '2026-11-24T15:00:00.000Z'),
      Lead_Card__c: plain(columns.leadCard === undefined ? JSON.stringify(card) : columns.leadCard),
    },
  };
}
