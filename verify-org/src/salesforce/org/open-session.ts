import { platformHttp } from '../../platform-http.ts';
import { NotVerifiable } from '../../run.ts';
import type { Run } from '../../run.ts';
import type { SalesforceSettings } from '../../settings.ts';
import { askForSession, describeLogin, session } from './log-in.ts';

/** The access token to ask with: the given one, or that of a login. @throws {NotVerifiable} when the login is refused. */
export const openSession = async (settings: SalesforceSettings, run: Run): Promise<string> => {
  const { token, login } = settings;
  if (token !== undefined) return token;
  if (login === undefined) throw new NotVerifiable('Salesforce: neither a token nor a login was given.');
  const requestLoginHost = platformHttp({
    url: login.loginUrl,
    headers: {},
    send: run.send,
    signal: run.signal,
  });
  const answer = await askForSession(requestLoginHost, login);
  const opened = session.safeParse(answer.body);
  if (opened.success) return opened.data.access_token;
  throw new NotVerifiable(
    `Salesforce: the login was refused: ${describeLogin(answer)}. docs/admin-salesforce.md, The integration user.`,
  );
};
