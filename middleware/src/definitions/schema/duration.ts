import { z } from 'zod';

/** A length of time in days of exactly 24 hours, hours and minutes, in the form of ISO 8601. */
export const Duration = z
  .string()
  .regex(
    /^P(?=.*[1-9])(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?)?$/,
    'expected a length of time such as P30D (30 days of 24 hours) or PT12H',
  );
