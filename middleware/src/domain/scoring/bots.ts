import type { Bots as BotsDefinition } from '../../definitions/schema/scoring.ts';
import type { Instant } from '../instant.ts';
import type { Activity } from '../lead.ts';
import { compileActivityCondition, type Holds } from './conditions.ts';
import { millisecondsOf } from './duration.ts';
import type { Lists } from './named-lists.ts';
import type { Fact } from './value-tests.ts';

interface Burst {
  readonly types: ReadonlySet<string>;
  readonly property: string;
  readonly within: number;
}

/** How activities of machines are told from those of the lead. */
export interface Bots {
  readonly isBot: Holds<Activity>;
  readonly bursts: readonly Burst[];
}

const isOfNobody: Holds<Activity> = () => false;

/** A model without a word about machines takes every activity for the lead's own. */
export const compileBots = (bots: BotsDefinition | undefined, lists: Lists): Bots =>
  bots === undefined
    ? { isBot: isOfNobody, bursts: [] }
    : {
        isBot: compileActivityCondition(bots.where, lists),
        bursts: bots.bursts.map(({ on, sameProperty, within }) => ({
          types: new Set(on),
          property: sameProperty,
          within: millisecondsOf(within),
        })),
      };

/** The ids of the activities that belong to a burst; they come in order. The time of receipt says nothing of how fast they came. */
export function idsInBursts({ bursts }: Bots, activities: readonly Activity[]): ReadonlySet<string> | null {
  let ids: Set<string> | null = null;
  for (const { types, property, within } of bursts) {
    let latest: Map<Fact, Activity> | null = null;
    for (const activity of activities) {
      if (!types.has(activity.type) || activity.occurredAtAssumed === true) continue;
      const thing = activity.properties?.[property];
      const before = latest?.get(thing);
      latest = (latest ?? new Map<Fact, Activity>()).set(thing, activity);
      if (before === undefined || activity.occurredAt - before.occurredAt > within) continue;
      ids = (ids ?? new Set<string>()).add(before.id).add(activity.id);
    }
  }
  return ids;
}

/** For each kind of burst the instant of the latest activity that could be part of one: of those given, else the one known before. */
export const latestOfBursts = (
  { bursts }: Bots,
  activities: readonly Activity[],
  known: readonly (Instant | null)[],
): (Instant | null)[] =>
  bursts.map(
    ({ types }, index) =>
      activities.findLast(({ type, occurredAtAssumed }) => types.has(type) && occurredAtAssumed !== true)
        ?.occurredAt ??
      known[index] ??
      null,
  );

/** Whether an activity may belong to a burst with one that was folded in before; `latest` is the instant of the latest one of each kind. */
export const mayJoinBurst = (
  { bursts }: Bots,
  latest: readonly (Instant | null)[],
  { type, occurredAt, occurredAtAssumed }: Activity,
): boolean =>
  occurredAtAssumed !== true &&
  bursts.some(({ types, within }, index) => {
    const before = latest[index] ?? null;
    return before !== null && types.has(type) && occurredAt - before <= within;
  });
