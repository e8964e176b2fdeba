import { AppError } from '../../services/ports/app-error.ts';

/** Connection failures of the driver, the server's classes 08 (connection), 53 (resources) and 57 (shutdown, time-out), and 55P03: no lock in time. */
const unavailable = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|08...|53...|57...|55P03)$/;
const lostConnection =
  /connection terminated|connection timeout|timeout exceeded when trying to connect|connection error and is not queryable/i;

/** Turns “the database is gone” into a refusal that a client can act on; leaves every other error as it is. */
export function databaseFault(error: unknown): unknown {
  if (!unavailable.test(textOf(error, 'code')) && !lostConnection.test(textOf(error, 'message')))
    return error;
  const refusal = new AppError(
    'database_unavailable',
    'The database is not responding. Nothing was stored. Try again in a few seconds.',
  );
  refusal.cause = error;
  return refusal;
}

const textOf = (error: unknown, name: 'code' | 'message'): string => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : '';
};
