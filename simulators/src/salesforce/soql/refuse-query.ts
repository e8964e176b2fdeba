import { refusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';

/** A query that cannot be parsed. */
export const malformed = (message: string): Refusal => refusal('MALFORMED_QUERY', message);

/** SOQL that the platform runs and the simulated org does not. */
export const unsupported = (what: string): Refusal => malformed(`the simulated org does not support ${what}`);
