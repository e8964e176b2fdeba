import type { Fields } from '../../definitions/schema/fields.ts';
import type { ReasonReturn } from '../../definitions/schema/reason-return.ts';
import { hasChanged } from '../facts/has-changed.ts';
import { knownValues } from '../facts/known-values.ts';
import { millisecondsPerDay, type Instant } from '../instant.ts';
import type { Activity, Lead, Traits } from '../lead.ts';

/** The rejection that is looked back at, and the lead as it is now. */
export interface Since {
  /** They say which spellings of a value mean the same. */
  readonly fields: Fields;
  readonly decidedAt: Instant;
  readonly detail: string | null;
  /** Facts and traits when it was decided. */
  readonly before: Traits;
  readonly lead: Lead;
  readonly activities: readonly Activity[];
  readonly now: Instant;
  /** Zone of dates without a time. */
  readonly timeZone: string;
}

/** Whether the reason of a rejection lets the lead come back now. */
export function returnHolds(condition: ReasonReturn, since: Since): boolean {
  switch (condition.when) {
    case 'never':
      return false;
    case 'new_behaviour':
      return true;
    case 'changed':
      return haveChanged(condition.traits, since);
    case 'criterion':
      return (
        haveChanged([condition.trait], since) &&
        (since.lead.receipt?.criteria.includes(condition.criterion) ?? false)
      );
    case 'activity':
      return since.activities.some(
        (activity) => activity.type === condition.type && activity.occurredAt > since.decidedAt,
      );
    case 'days':
    case 'date_in_detail': {
      const earliest = earliestReturn(condition, since);
      const reached = earliest !== null && earliest <= since.now;
      return reached || (condition.when === 'days' && haveChanged(condition.orChanged ?? [], since));
    }
  }
}

/** The first instant at which time alone lets the lead come back; null when it does not depend on time. */
export function earliestReturn(
  condition: ReasonReturn,
  { decidedAt, detail, timeZone }: Pick<Since, 'decidedAt' | 'detail' | 'timeZone'>,
): Instant | null {
  if (condition.when === 'days') return decidedAt + condition.days * millisecondsPerDay;
  if (condition.when !== 'date_in_detail' || detail === null) return null;
  return Temporal.PlainDate.from(detail).subtract({ days: condition.daysBefore }).toZonedDateTime(timeZone)
    .epochMilliseconds;
}

function haveChanged(names: readonly string[], { fields, before, lead }: Since): boolean {
  const now = knownValues(lead);
  return names.some((name) => hasChanged(fields, name, before, now));
}
