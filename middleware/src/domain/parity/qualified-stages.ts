import type { Definitions } from '../../definitions/definitions.ts';

/** The keys of the stages of a qualified lead: the one in which sales gets it, and those that lead on from there. */
export function qualifiedStages({ lifecycle }: Definitions): ReadonlySet<string> {
  const reached = new Set([lifecycle.roles.delivered]);
  for (const stage of reached)
    for (const { from, to, kind } of lifecycle.transitions)
      if (from === stage && kind === 'forward') reached.add(to);
  return reached;
}
