import { setTimeout as sleep } from 'node:timers/promises';

/** Waits that many milliseconds of real time. */
export const delay = (milliseconds: number): Promise<void> => sleep(milliseconds);
