import { getFieldDisplayValue, getFieldValue, type UiRecord } from 'lightning/uiRecordApi';
import type { LeadCard } from '@treaty/contract/lead-card';
import CARD from '@salesforce/schema/Treaty_Handoff__c.Lead_Card__c';
import CYCLE from '@salesforce/schema/Treaty_Handoff__c.Cycle__c';
import DECIDED_AT from '@salesforce/schema/Treaty_Handoff__c.Decided_At__c';
import DECISION_ID from '@salesforce/schema/Treaty_Handoff__c.Decision_Id__c';
import DETAIL from '@salesforce/schema/Treaty_Handoff__c.Detail__c';
import LAST_MODIFIED from '@salesforce/schema/Treaty_Handoff__c.LastModifiedDate';
import REASON from '@salesforce/schema/Treaty_Handoff__c.Reason__c';
import STATUS from '@salesforce/schema/Treaty_Handoff__c.Status__c';

/** Without these fields there is nothing to show; a user without access to one of them gets the platform's error. */
export const requiredFields = [STATUS, CARD];

/** These are shown if the user has access to them. */
export const optionalFields = [REASON, DETAIL, LAST_MODIFIED];

/** The fields of the related list that identify the newest handoff. */
export const listFields = [`${CYCLE.objectApiName}.${CYCLE.fieldApiName}`];

/** The middleware polls at least once a minute: after five minutes it is late. */
const staleAfter = 5 * 60_000;

/** A handoff record as the panel needs it. Its status is authoritative; its card may lag behind. */
export interface HandoffRecord {
  readonly id: string;
  readonly status: string;
  /** The label of the reason code; empty when there is none. */
  readonly reason: string;
  readonly detail: string;
  /** When the record was last written, in epoch milliseconds; null without access to the field. */
  readonly writtenAt: number | null;
  /** Null when there is none yet, or none that this panel can read. */
  readonly card: LeadCard | null;
}

/** The rep's decision, with the values of the card. */
export interface Decision {
  readonly status: string;
  /** The reason code; null for an acceptance. */
  readonly reason: string | null;
  readonly detail: string | null;
}

export function readHandoff(record: UiRecord): HandoffRecord {
  const writtenAt = getFieldValue(record, LAST_MODIFIED);
  return {
    id: record.id,
    status: textOf(getFieldValue(record, STATUS)),
    reason: textOf(getFieldDisplayValue(record, REASON) ?? getFieldValue(record, REASON)),
    detail: textOf(getFieldValue(record, DETAIL)),
    writtenAt: typeof writtenAt === 'string' ? Date.parse(writtenAt) : null,
    card: readCard(getFieldValue(record, CARD)),
  };
}

/** The id of the handoff with the highest cycle; null when there is none. */
export function newestHandoff(records: readonly UiRecord[]): string | null {
  const cycleOf = (record: UiRecord): number => Number(getFieldValue(record, CYCLE) ?? 0);
  return [...records].sort((a, b) => cycleOf(b) - cycleOf(a))[0]?.id ?? null;
}

/** True when a decision is not on the card yet: the record has moved to a status that the card offers. */
export function isDecisionPending({ status, card }: HandoffRecord): boolean {
  if (card === null || status === card.status) return false;
  const { accept, reject } = card.choices;
  return status === accept?.status || reject.some((choice) => choice.status === status);
}

/** True while a decision is awaited, or awaits the middleware: then the panel polls. */
export function needsPolling(record: HandoffRecord): boolean {
  return record.card?.situation === 'awaiting_review' || isDecisionPending(record);
}

/** True when the card should have been updated long ago: the middleware is down, or cannot reach Salesforce. */
export function isStale(record: HandoffRecord, now: number): boolean {
  const { card, writtenAt } = record;
  if (isDecisionPending(record)) return writtenAt !== null && now - writtenAt > staleAfter;
  const due = card?.handoff?.due ?? null;
  const isOpen = card?.situation === 'awaiting_review' && card.handoff?.overdue === false;
  return isOpen && due !== null && now - Date.parse(due.at) > staleAfter;
}

/** What to write on the handoff record; an acceptance leaves the reason as it is. */
export function decisionFields(
  id: string,
  decision: Decision,
  attempt: { decisionId: string; at: number },
): Record<string, unknown> {
  const { status, reason, detail } = decision;
  return {
    Id: id,
    [STATUS.fieldApiName]: status,
    ...(reason !== null && { [REASON.fieldApiName]: reason, [DETAIL.fieldApiName]: detail }),
    [DECISION_ID.fieldApiName]: attempt.decisionId,
    [DECIDED_AT.fieldApiName]: new Date(attempt.at).toISOString(),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function readCard(text: unknown): LeadCard | null {
  try {
    const card: unknown = JSON.parse(textOf(text));
    return isLeadCard(card) ? card : null;
  } catch {
    return null;
  }
}

/** The middleware has checked the card; this only tells a card from something else. */
function isLeadCard(value: unknown): value is LeadCard {
  const parts = ['situation', 'person', 'stage', 'status', 'why', 'choices', 'history'];
  return typeof value === 'object' && value !== null && parts.every((part) => part in value);
}
