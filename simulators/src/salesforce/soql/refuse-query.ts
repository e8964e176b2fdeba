import { apiError } from '../api-error.ts';
import type { ApiError } from '../api-error.ts';

/** A query that cannot be parsed. */
export const malformed = (message: string): ApiError => apiError('MALFORMED_QUERY', message);

/** SOQL that the platform runs and the simulated org does not. */
export const unsupported = (what: string): ApiError =>
  malformed(`the simulated org does not support ${what}`);
