import type { PartFinding } from '../fault.ts';
import type { Lifecycle } from '../schema/lifecycle.ts';
import { checkOf, type Check } from './check.ts';
import { findCircle } from './find-circle.ts';
import { keysOf } from './reference.ts';

/** Whether the moves forward lead on, and every stage can be reached. */
export const checkWays: readonly Check[] = [
  checkOf(['lifecycle'], ({ lifecycle }) => [...findForwardCircle(lifecycle), ...findOutOfReach(lifecycle)]),
];

/** The stages to which the moves of a kind lead, from each stage. */
const waysOf = (
  { transitions }: Lifecycle,
  kinds: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const moves = Map.groupBy(
    transitions.filter(({ kind }) => kinds.includes(kind)),
    ({ from }) => from,
  );
  return new Map([...moves].map(([from, onward]) => [from, onward.map(({ to }) => to)]));
};

/** Stages that each require the other one first: no lead would ever be through. */
function findForwardCircle(lifecycle: Lifecycle): PartFinding[] {
  const circle = findCircle(waysOf(lifecycle, ['forward']));
  if (circle === null) return [];
  const [last, first] = circle.slice(-2);
  const index = lifecycle.transitions.findIndex(
    ({ from, to, kind }) => kind === 'forward' && from === last && to === first,
  );
  const message = `the forward moves form a circle: ${circle.join(' → ')}. Each of these stages requires another of them first. Make one of the moves backward or side, or remove it.`;
  return [{ part: 'lifecycle', path: ['transitions', index], message }];
}

function findOutOfReach(lifecycle: Lifecycle): PartFinding[] {
  const ways = waysOf(lifecycle, ['forward', 'side']);
  const reached = new Set([lifecycle.roles.start]);
  for (const stage of reached) for (const to of ways.get(stage) ?? []) reached.add(to);
  return keysOf(lifecycle.stages).flatMap((key, index) => {
    if (reached.has(key)) return [];
    const message = `no move forward or to the side leads from ${lifecycle.roles.start} to “${key}”, so no lead ever reaches it. Add a move, or retire the stage.`;
    return [{ part: 'lifecycle', path: ['stages', index, 'key'], message }];
  });
}
