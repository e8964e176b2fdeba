import type { Clock } from '../../services/ports/clock.ts';

/** The clock of the machine. */
export const createSystemClock = (): Clock => ({ now: () => Date.now(), wall: () => Date.now() });
