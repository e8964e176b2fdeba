import type { Every } from '../../definitions/schema/duration.ts';
import { rollingInWords } from '../../definitions/words/every-in-words.ts';
import { millisecondsPerDay, type Instant } from '../instant.ts';
import { compileDays } from './compile-days.ts';
import { millisecondsOf } from './duration.ts';

/** How often activities of a rule count. */
export interface Frequency {
  /** Whether an activity counts that comes after one that did. */
  readonly allows: (last: Instant, next: Instant) => boolean;
  /** When one that comes later is too soon, in words that follow “3 more”. */
  readonly tooSoon: string;
}

/** No calendar day is longer, whatever is done to the clocks. */
const longestDay = 2 * millisecondsPerDay;

/** Makes “once a day” (of that zone) or “once in 7 days” a plain function. */
export function compileFrequency(every: Every, timeZone: string): Frequency {
  if (every === 'day') {
    const dayOf = compileDays(timeZone);
    return {
      allows: (last, next) => next - last > longestDay || dayOf(next) > dayOf(last),
      tooSoon: 'on the same day as one that counted',
    };
  }
  const length = millisecondsOf(every);
  return {
    allows: (last, next) => next - last >= length,
    tooSoon: `within ${rollingInWords(every)} of one that counted`,
  };
}
