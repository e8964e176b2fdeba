import { z } from 'zod';

/** A point in time on every wire: a real UTC date and time to the millisecond, `YYYY-MM-DDTHH:mm:ss.sssZ`, no other form. */
export const Instant = z.iso
  .datetime({
    precision: 3,
    error: 'Expected a UTC instant to the millisecond, for example 2026-01-15T09:00:00.000Z.',
  })
  .meta({ id: 'Instant', description: 'UTC, to the millisecond.', example: '2026-01-15T09:00:00.000Z' });
export type Instant = z.infer<typeof Instant>;
