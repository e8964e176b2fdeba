import { labelOf } from '../../definitions/lookups/entry.ts';
import type { LeadCard } from '@treaty/contract/lead-card';
import type { Definitions } from '../../definitions/definitions.ts';
import { hasChanged } from '../facts/has-changed.ts';
import { knownValues } from '../facts/known-values.ts';
import { nameOf } from '../facts/name-of.ts';
import { fieldsOf } from '../facts/read-contact.ts';
import type { Handoff } from '../handoff/handoff.ts';
import { newestOf } from '../handoff/withdrawal.ts';
import { instantToText, type Instant } from '../instant.ts';
import type { Activity, Lead, Traits } from '../lead.ts';
import type { LeadSnapshot } from './snapshot.ts';
import { valueInWords } from './value-in-words.ts';

type RejectedBefore = NonNullable<LeadCard['rejectedBefore']>;
type Change = RejectedBefore['changes'][number];

/** The last rejection before the cycle under way, and what changed since; null when there was none. */
export function rejectedBefore({
  definitions,
  lead,
  handoffs,
  activities,
}: LeadSnapshot): RejectedBefore | null {
  if (newestOf(handoffs)?.state === 'closed') return null;
  const last = handoffs.findLast((handoff) => handoff.decision?.kind === 'rejected');
  if (last?.decision == null) return null;
  const { decision } = last;
  return {
    cycle: last.cycle,
    at: instantToText(decision.at),
    by: decision.by,
    reason: decision.reason === null ? '' : labelOf(definitions.reasons.codes, decision.reason),
    detail: decision.detail,
    changes: [
      ...activityChanges(definitions, activities, decision.at),
      ...dataChanges(definitions, lead, last.traitsAtDecision ?? {}),
      ...modelChange(lead, last),
    ],
  };
}

function activityChanges(
  { picklists, lifecycle }: Definitions,
  activities: readonly Activity[],
  since: Instant,
): readonly Change[] {
  const own = Object.values(lifecycle.activities);
  const types = Map.groupBy(
    activities.filter(({ type, occurredAt }) => occurredAt > since && !own.includes(type)),
    (activity) => activity.type,
  );
  return [...types].map(([type, done]) => {
    const label = labelOf(picklists.activityTypes, type);
    return { kind: 'activity', text: done.length === 1 ? label : `${label}, ${done.length} times` };
  });
}

function dataChanges(definitions: Definitions, lead: Lead, before: Traits): readonly Change[] {
  const now = knownValues(lead);
  const names = new Set(
    fieldsOf(definitions.fields).flatMap(({ trait, fact }) => [trait ?? fact ?? []].flat()),
  );
  return [...names]
    .filter((name) => hasChanged(definitions.fields, name, before, now))
    .map((name) => {
      const was = before[name] === undefined ? 'not known' : valueInWords(definitions, name, before[name]);
      const is = now[name] === undefined ? 'not known' : valueInWords(definitions, name, now[name]);
      return { kind: 'data', text: `${nameOf(definitions.fields, name)}: ${was} → ${is}` };
    });
}

function modelChange(lead: Lead, { receipt }: Handoff): readonly Change[] {
  const [was, is] = [receipt?.modelVersion, lead.receipt?.modelVersion];
  return was === undefined || is === undefined || was === is
    ? []
    : [{ kind: 'model', text: `Scoring model: ${was} → ${is}` }];
}
