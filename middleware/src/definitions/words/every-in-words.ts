import type { Every } from '../schema/duration.ts';
import { durationInWords } from './duration-in-words.ts';

/** A rolling length of time; a day of 24 hours is called so, since “a day” is one of the calendar. */
export const rollingInWords = (duration: string): string =>
  duration === 'P1D' ? '24 hours' : durationInWords(duration);

/** How often something counts: “once a day” is by the calendar, “once in 7 days” is rolling. */
export const everyInWords = (every: Every): string =>
  every === 'day' ? 'once a day' : `once in ${rollingInWords(every)}`;
