import type { DetailField, LeadCard } from '@treaty/contract/lead-card';
import type { z } from 'zod';
import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { Reason, ReasonDetail } from '../../definitions/schema/reasons.ts';
import type { HandoffState } from '../handoff/handoff.ts';
import { describeReturn } from '../recycling/describe-return.ts';
import { reasonsFor, stageAfter } from '../review/evaluate-decision.ts';

type Choices = LeadCard['choices'];

/** What a rep may do with a cycle in this state, with the exact words to write; nothing while a decision settles. */
export function cardChoices(
  definitions: Definitions,
  state: HandoffState | null,
  isSettling: boolean,
): Choices {
  if (state === null || isSettling) return { accept: null, reject: [] };
  const { stages, roles } = definitions.lifecycle;
  return {
    accept:
      state === 'awaiting'
        ? { status: statusLabel(definitions, entry(stages, roles.accepted).status) }
        : null,
    reject: reasonsFor(definitions, state).map((reason) => choice(definitions, reason)),
  };
}

const statusLabel = ({ lifecycle }: Definitions, status: string): string =>
  entry(lifecycle.statuses, status).label;

function choice(definitions: Definitions, reason: Reason): Choices['reject'][number] {
  return {
    reason: reason.key,
    label: reason.label,
    definition: reason.definition,
    status: statusLabel(definitions, stageAfter(definitions, reason).status),
    detail: reason.detail === null ? null : detailField(reason.detail),
    track: reason.track === null ? null : entry(definitions.nurture.tracks, reason.track).label,
    returns: describeReturn(definitions, reason.return),
  };
}

const detailField = (detail: ReasonDetail): z.infer<typeof DetailField> => ({
  kind: detail.kind,
  label: detail.label,
  example: detail.example ?? null,
  choices: detail.kind === 'choice' ? detail.choices.map(({ label }) => label) : [],
});
