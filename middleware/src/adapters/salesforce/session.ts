import { isRefusal } from './salesforce-errors.ts';

/** Runs work within a login. */
export type InSession<T> = <R>(work: (login: T) => Promise<R>) => Promise<R>;

/**
 * Logs in when first needed and keeps the login; when the org calls the session invalid, logs in anew and repeats the work, once.
 * Work that runs at the same time shares one login.
 */
export const keepSession = <T>(logIn: () => Promise<T>): InSession<T> => {
  let current: Promise<T> | null = null;
  const forget = (login: Promise<T>): void => {
    if (current === login) current = null;
  };
  const open = (): Promise<T> => {
    if (current !== null) return current;
    const login = logIn();
    current = login;
    login.catch(() => forget(login));
    return login;
  };
  return async (work) => {
    const login = open();
    try {
      return await work(await login);
    } catch (error) {
      if (!isRefusal(error, 'INVALID_SESSION_ID')) throw error;
      forget(login);
      return work(await open());
    }
  };
};
