import { activity, at, named, rule, scoring } from './build-scoring.ts';

/** Noon of a day of January. */
export const noon = (day: number): number => at(`2026-01-${String(day).padStart(2, '0')}T12:00`);

/** A visit on the morning of such a day. */
export const visit = (day: number) => activity('visit', `2026-01-${String(day).padStart(2, '0')}T09:00`);

/** Ten points of behaviour are enough. */
export const qualifying = scoring({
  rules: [rule()],
  requirements: [{ ...named('threshold'), when: { score: 'total', atLeast: 10 } }],
});

/** A later model, in which a visit is worth half of that. */
export const strict = scoring({ ...qualifying, version: '2.0', rules: [rule({ points: 5 })] });
