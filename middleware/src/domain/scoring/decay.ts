import type { Decay as DecayDefinition } from '../../definitions/schema/scoring.ts';
import { millisecondsPerDay } from '../instant.ts';
import { millisecondsOf } from './duration.ts';

/** How balances shrink while a lead is idle. Idle times are milliseconds since the start of the idle clock. */
export interface Decay {
  /** The periods of decay in an idle time: whole ones, or with their fraction where points are lost evenly. */
  readonly periodsIn: (idle: number) => number;
  /** Takes from those balances what so many periods cost. */
  readonly lose: (balances: number[], decaying: readonly number[], periods: number) => void;
  /** The idle time at which the score is next to be read anew; evenly lost points are renewed once a day. */
  readonly nextAfter: (idle: number) => number;
  /** Rounds a number of points to what is shown and judged. */
  readonly round: (points: number) => number;
}

/** Halves are exact in binary, so the sums stay exact. */
const halve: Decay['lose'] = (balances, decaying, periods) => {
  const factor = 0.5 ** periods;
  for (const index of decaying) balances[index] = (balances[index] ?? 0) * factor;
};

/** Takes the points from the rules in the order of their definition, from none more than it holds. */
const subtract =
  (points: number): Decay['lose'] =>
  (balances, decaying, periods) => {
    let rest = points * periods;
    for (const index of decaying) {
      const balance = balances[index] ?? 0;
      const taken = Math.min(rest, Math.max(0, balance));
      balances[index] = balance - taken;
      rest -= taken;
    }
  };

const inSteps = (period: number): Omit<Decay, 'lose'> => {
  const periodsIn = (idle: number): number => Math.floor(idle / period);
  return { periodsIn, nextAfter: (idle) => (periodsIn(idle) + 1) * period, round: (points) => points };
};

const evenly = (period: number): Omit<Decay, 'lose'> => ({
  periodsIn: (idle) => idle / period,
  nextAfter: (idle) => (Math.floor(idle / millisecondsPerDay) + 1) * millisecondsPerDay,
  // Adding 0 makes 0 of -0.
  round: (points) => Math.round(points * 100) / 100 + 0,
});

/** Makes the decay of a model plain functions. */
export const compileDecay = (decay: DecayDefinition): Decay => {
  switch (decay.mode) {
    case 'step':
      return { ...inSteps(millisecondsOf(decay.halfLife)), lose: halve };
    case 'continuous':
      return { ...evenly(millisecondsOf(decay.halfLife)), lose: halve };
    case 'subtractive':
      return { ...inSteps(millisecondsOf(decay.every)), lose: subtract(decay.points) };
    case 'linear':
      return { ...evenly(millisecondsOf(decay.every)), lose: subtract(decay.points) };
  }
};
