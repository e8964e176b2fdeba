import type { Instant } from '../instant.ts';
import type { Model } from './compile-model.ts';
import type { FoldState } from './fold-state.ts';

/** The periods of decay up to that instant that were not yet taken off. */
const periodsDue = (model: Model, { idleSince, periods }: FoldState, at: Instant): number =>
  idleSince === null ? 0 : model.decay.periodsIn(at - idleSince) - periods;

/** Takes off what idleness cost up to that instant. */
export const decayTo = (model: Model, state: FoldState, at: Instant): void => {
  const due = periodsDue(model, state, at);
  if (due === 0) return;
  model.decay.lose(state.balances, model.decaying, due);
  state.periods += due;
};

/** Lets idleness begin anew. */
export const restartIdleClock = (state: FoldState, at: Instant): void => {
  state.idleSince = at;
  state.periods = 0;
};

/** The balances at an instant, with idle decay up to it; the state stays as it is. */
export const balancesAt = (model: Model, state: FoldState, at: Instant): readonly number[] => {
  const due = periodsDue(model, state, at);
  if (due === 0) return state.balances;
  const balances = [...state.balances];
  model.decay.lose(balances, model.decaying, due);
  return balances;
};
