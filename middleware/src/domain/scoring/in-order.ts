import type { Activity } from '../lead.ts';

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const compare = (a: Activity, b: Activity): number =>
  a.occurredAt - b.occurredAt || compareText(a.id, b.id) || compareText(a.type, b.type);

/** The activities by (occurredAt, id), ids compared by code unit, each id once: where it came first. */
export const inOrder = (activities: readonly Activity[]): Activity[] => {
  const known = new Set<string>();
  return activities.toSorted(compare).filter(({ id }) => known.size < known.add(id).size);
};
