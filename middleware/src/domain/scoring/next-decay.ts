import type { Instant } from '../instant.ts';
import type { Model } from './compile-model.ts';
import type { Tally } from './conditions.ts';
import type { FoldState } from './fold-state.ts';

/** A state as it is at an instant, with its balances decayed up to it. */
interface Moment {
  readonly state: FoldState;
  readonly balances: readonly number[];
  readonly at: Instant;
}

/** Infinity when there is nothing left to decay. */
const endOfPeriod = ({ decay, decaying }: Model, { state, balances, at }: Moment): Instant => {
  const { idleSince } = state;
  if (idleSince === null || decaying.every((index) => balances[index] === 0)) return Infinity;
  return idleSince + decay.nextAfter(at - idleSince);
};

/** When “so often within” stops being true because its oldest activity leaves the window; Infinity when it is not true. */
const endOfWindow = ({ index, keep, within }: Tally, { recent }: FoldState, at: Instant): Instant => {
  const instants = recent[index] ?? [];
  const end = (instants[0] ?? Infinity) + within;
  return instants.length === keep && end > at ? end : Infinity;
};

/** The next instant at which time alone may change the score; null when there is none. */
export const nextDecayAfter = (model: Model, moment: Moment): Instant | null => {
  const { state, at } = moment;
  let next = endOfPeriod(model, moment);
  for (const tally of model.tallies) next = Math.min(next, endOfWindow(tally, state, at));
  return next === Infinity ? null : next;
};
