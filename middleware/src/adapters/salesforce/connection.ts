import { Connection } from 'jsforce/lib/connection.js';
import type { Clock } from '../../services/ports/clock.ts';
import type { HttpClient } from '../http-client/http-call.ts';
import { logIn, type JwtCredentials } from './jwt-login.ts';
import { HttpTransport } from './http-transport.ts';

/** What a connection to an org needs. */
export interface ConnectionOptions extends JwtCredentials {
  readonly http: HttpClient;
  readonly clock: Clock;
  /** Such as 66.0. */
  readonly apiVersion: string;
}

/** Logs in and opens a jsforce connection whose every call goes through our client. */
export const openConnection = async ({
  http,
  clock,
  apiVersion,
  ...credentials
}: ConnectionOptions): Promise<Connection> => {
  const login = await logIn(http, credentials, clock.wall());
  // No refresh function: jsforce would repeat a 401 without end. No log: it would hold queries, and so addresses.
  const connection = new Connection({
    ...login,
    version: apiVersion,
    callOptions: { client: 'treaty' },
    logLevel: 'NONE',
  });
  connection._transport = new HttpTransport(http, clock);
  return connection;
};
