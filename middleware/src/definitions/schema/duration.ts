import { z } from 'zod';

/** A length of time in days of exactly 24 hours, hours, minutes and seconds, in the form of ISO 8601. */
export const Duration = z
  .string()
  .regex(
    /^P(?=.*[1-9])(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/,
    'expected a length of time such as P30D (30 days of 24 hours) or PT12H',
  );

/** How often something counts: once a calendar day, or once in a rolling length of time. */
export const Every = z.union([z.literal('day'), Duration], {
  error: 'expected day (the first of each calendar day), or a length of time such as P7D',
});
export type Every = z.infer<typeof Every>;
