import type { Scoring } from '../../../middleware/src/definitions/schema/scoring.ts';
import type { Instant } from '../../../middleware/src/domain/instant.ts';
import type { Activity } from '../../../middleware/src/domain/lead.ts';
import { isSuch, length } from './oracle-conditions.ts';

/** The activities that no machine did: each is compared with every other. */
export const bySomebody = (scoring: Scoring, told: readonly Activity[]): readonly Activity[] => {
  const { bots } = scoring;
  if (bots === undefined) return told;
  const isInBurst = (activity: Activity): boolean =>
    bots.bursts.some(({ on, sameProperty, within }) =>
      told.some(
        (other) =>
          other !== activity &&
          [activity, other].every(({ type, occurredAtAssumed }) => on.includes(type) && !occurredAtAssumed) &&
          activity.properties?.[sameProperty] === other.properties?.[sameProperty] &&
          Math.abs(activity.occurredAt - other.occurredAt) <= length(within),
      ),
    );
  return told.filter((activity) => !isSuch(bots.where, activity, scoring) && !isInBurst(activity));
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** The date that a calendar in that zone shows at an instant. */
export const dateIn = (timeZone: string, instant: Instant): string => {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(instant);
};
