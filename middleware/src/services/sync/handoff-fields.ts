import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { CardText } from '../../domain/lead-card/card-text.ts';
import type { SalesforceRecord } from '../../domain/lead.ts';
import type { HandoffFields } from '../ports/salesforce.ts';
import type { WrittenFields } from '../ports/sync-states.ts';
import { awaitingStatus } from '../review/salesforce-decision.ts';

/** A handoff with the record of its lead; the newest one carries the lead card. */
export interface HandoffToWrite {
  readonly handoff: Handoff;
  readonly record: SalesforceRecord;
  /** Null on the record of an earlier cycle, which keeps the card that it has. */
  readonly card: CardText | null;
}

/** What a rep's decision is about: never written over one that was not ingested yet. */
export const decisionFields = [
  'status',
  'reason',
  'detail',
  'decisionId',
  'decidedAt',
  'decidedBy',
  'closed',
];

/** A handoff as its record is to show it: open for a decision, or with the one that stands. */
export function handoffFields(
  definitions: Definitions,
  { handoff, record, card }: HandoffToWrite,
): HandoffFields {
  return {
    ...decided(definitions, handoff),
    ...(card === null ? {} : presented(definitions, { handoff, record, card })),
  };
}

function decided(definitions: Definitions, { decision, state }: Handoff): HandoffFields {
  const closed = state === 'closed';
  if (decision === null)
    return {
      status: awaitingStatus(definitions),
      reason: null,
      detail: null,
      decisionId: null,
      decidedAt: null,
      decidedBy: null,
      closed,
    };
  const { reason, detail, decisionId, at, by } = decision;
  const status = entry(definitions.lifecycle.statuses, decision.status).label;
  return { status, reason, detail, decisionId, decidedAt: at, decidedBy: by, closed };
}

function presented(
  { people }: Definitions,
  { handoff, record, card }: HandoffToWrite & { readonly card: CardText },
): HandoffFields {
  const { salesforceUser } = entry(people.persons, handoff.routing?.owner ?? '');
  return {
    record,
    cycle: handoff.cycle,
    ...(salesforceUser === null ? {} : { ownerUsername: salesforceUser }),
    dueAt: handoff.dueAt,
    score: handoff.receipt?.total ?? 0,
    modelVersion: handoff.receipt?.modelVersion ?? '',
    leadCard: card.text,
  };
}

/** The fields in the form in which they are remembered: the card by its version, the record by its id. */
export function toWritten(
  { record, leadCard, ...plain }: HandoffFields,
  card: CardText | null,
): WrittenFields {
  return {
    ...plain,
    ...(record === undefined ? {} : { record: record.id }),
    ...(leadCard === undefined || card === null ? {} : { leadCard: card.version }),
  };
}

/** Those of the fields that these names choose. */
export const pickFields = (fields: HandoffFields, names: readonly string[]): HandoffFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
