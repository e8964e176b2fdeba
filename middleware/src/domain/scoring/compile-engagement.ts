import type { Engagement } from '../../definitions/schema/scoring.ts';
import type { Activity } from '../lead.ts';
import { compileActivityCondition, type Holds } from './conditions.ts';
import type { Lists } from './named-lists.ts';

const always: Holds<Activity> = () => true;
const never: Holds<Activity> = () => false;

/** The types of which some activities at least are engagement. */
export const engagementTypes = (engagement: readonly Engagement[]): readonly string[] =>
  engagement.flatMap((entry) => (typeof entry === 'string' ? [entry] : entry.on));

/** Which activities of a type end idleness. */
export function compileEngagement(
  engagement: readonly Engagement[],
  type: string,
  lists: Lists,
): Holds<Activity> {
  if (engagement.includes(type)) return always;
  const tests = engagement.flatMap((entry) =>
    typeof entry !== 'string' && entry.on.includes(type)
      ? [compileActivityCondition(entry.where, lists)]
      : [],
  );
  return tests.length === 0 ? never : (activity) => tests.some((holds) => holds(activity));
}
