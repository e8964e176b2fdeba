import type { Instant } from '../../domain/instant.ts';

/** The only source of time. */
export interface Clock {
  /** The business instant: what deadlines and records are measured against. Movable in demo mode. */
  now(): Instant;
  /** Real time, for security windows and durations of technical things. Never moved. */
  wall(): Instant;
}
