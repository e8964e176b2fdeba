import { sign } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../domain/instant.ts';
import { ExternalError } from '../../services/ports/external-error.ts';
import type { HttpClient } from '../http-client/http-call.ts';
import { refusalError } from '../http-client/http-failures.ts';
import { toPlainText } from '../http-client/plain-text.ts';
import { parseAnswer, readJson } from '../http-client/read-answer.ts';

/** How we log in: an external client app of the org, its certificate's private key, and the user that we act as. */
export interface JwtCredentials {
  /** https://login.salesforce.com, or https://test.salesforce.com for a sandbox; also the audience of the assertion. */
  readonly loginUrl: string;
  readonly clientId: string;
  readonly username: string;
  /** PEM text of an RSA key. */
  readonly privateKey: string;
}

/** What a login gives. */
export interface Login {
  readonly accessToken: string;
  readonly instanceUrl: string;
}

const secondsValid = 180;
const Token = z.object({ access_token: z.string(), instance_url: z.url() });
const LoginFault = z.object({ error: z.string(), error_description: z.string().default('') });

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The signed assertion of the JWT bearer flow. `now` is real time: the org compares it with its own. */
export const signAssertion = (credentials: JwtCredentials, now: Instant): string => {
  const claims = {
    iss: credentials.clientId,
    sub: credentials.username,
    aud: new URL(credentials.loginUrl).origin,
    exp: Math.floor(now / 1_000) + secondsValid,
  };
  const unsigned = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  const signature = sign('RSA-SHA256', Buffer.from(unsigned), credentials.privateKey);
  return `${unsigned}.${signature.toString('base64url')}`;
};

const salesforceDomain = /\.(?:salesforce\.com|force\.com|salesforce\.mil|sfcrmproducts\.cn)$/;

/** Our access token goes to Salesforce over https, or back to where we logged in, and nowhere else. */
const isTrusted = (instance: string, login: string): boolean => {
  const { protocol, hostname, origin } = new URL(instance);
  return origin === new URL(login).origin || (protocol === 'https:' && salesforceDomain.test(hostname));
};

/** Logs in by JWT bearer; throws ExternalError with the org's own code, such as invalid_grant. */
export const logIn = async (http: HttpClient, credentials: JwtCredentials, now: Instant): Promise<Login> => {
  const answer = await http.send({
    method: 'POST',
    url: new URL('/services/oauth2/token', credentials.loginUrl).href,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: signAssertion(credentials, now),
    }).toString(),
  });
  if (answer.status === 200) {
    const token = parseAnswer(http.system, Token, readJson(answer));
    if (!isTrusted(token.instance_url, credentials.loginUrl))
      throw new ExternalError(http.system, 'alarm', 'FOREIGN_INSTANCE', {
        message: 'the login leads to an address that is not one of Salesforce; check SALESFORCE_LOGIN_URL',
      });
    return { accessToken: token.access_token, instanceUrl: token.instance_url };
  }
  const fault = LoginFault.safeParse(readJson(answer));
  if (!fault.success)
    throw refusalError(answer, { system: http.system, now, message: `login answered ${answer.status}` });
  throw refusalError(answer, {
    system: http.system,
    now,
    code: fault.data.error,
    message: `login refused with ${fault.data.error}: ${toPlainText(fault.data.error_description)}`,
  });
};
