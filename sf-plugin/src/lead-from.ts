import { isRecord, parseJson } from './parse-json.ts';

/** A lead as a search by email finds it. */
export interface FoundLead {
  readonly id: string;
  readonly stage: string;
}

/** Where a lead is after a move, in words. */
export interface MovedLead {
  readonly leadKey: string;
  readonly stage: string;
  readonly status: string;
}

/** The leads in a response's text; null when it is something else. Written by hand: the installed plugin carries no zod. */
export function leadsFrom(text: string): readonly FoundLead[] | null {
  const value = parseJson(text);
  if (!isRecord(value) || !Array.isArray(value['leads'])) return null;
  const leads = value['leads'].map((lead: unknown): FoundLead | null => {
    if (!isRecord(lead) || typeof lead['id'] !== 'string' || typeof lead['stage'] !== 'string') return null;
    return { id: lead['id'], stage: lead['stage'] };
  });
  return leads.every((lead) => lead !== null) ? leads : null;
}

/** The stage and status on a lead card in a response's text; null when it is something else. */
export function movedLeadFrom(text: string): MovedLead | null {
  const value = parseJson(text);
  if (!isRecord(value) || !isRecord(value['stage'])) return null;
  const { leadKey, status, stage } = value;
  const { label } = stage;
  if (typeof leadKey !== 'string' || typeof status !== 'string' || typeof label !== 'string') return null;
  return { leadKey, stage: label, status };
}
