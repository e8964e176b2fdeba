import { sign } from 'node:crypto';
import { z } from 'zod';
import { realNow } from '../../../../simulators/src/system/real-time.ts';
import type { SendToPlatform, PlatformAnswer } from '../../platform-http.ts';
import type { LoginSettings } from '../../settings.ts';

/** What an assertion says; everything but the settings' own by default. */
export interface Assertion {
  readonly clientId?: string;
  readonly username?: string;
  readonly audience?: string;
  /** In seconds since the epoch; three minutes ahead by default. */
  readonly expiry?: number;
  readonly privateKey?: string;
}

/** The real time in whole seconds, as assertions count it. */
export const secondsNow = (): number => Math.floor(realNow() / 1000);

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const assertionOf = (login: LoginSettings, given: Assertion): string => {
  const claims = {
    iss: given.clientId ?? login.clientId,
    sub: given.username ?? login.username,
    aud: given.audience ?? login.loginUrl,
    exp: given.expiry ?? secondsNow() + 180,
  };
  const signed = `${encoded({ alg: 'RS256' })}.${encoded(claims)}`;
  const signature = sign('RSA-SHA256', Buffer.from(signed), given.privateKey ?? login.privateKey);
  return `${signed}.${signature.toString('base64url')}`;
};

/** Asks the login host for a session by JWT bearer flow. */
export const askForSession = (
  requestLoginHost: SendToPlatform,
  login: LoginSettings,
  given: Assertion = {},
): Promise<PlatformAnswer> =>
  requestLoginHost({
    method: 'POST',
    path: '/services/oauth2/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: assertionOf(login, given),
    }).toString(),
  });

/** A session as the login host gives it. */
export const session = z.looseObject({ access_token: z.string(), id: z.string() });

const refusal = z.object({ error: z.string(), error_description: z.string() });

/** A login's answer in words, without the token. */
export const describeLogin = ({ status, body }: PlatformAnswer): string => {
  const { data } = refusal.safeParse(body);
  if (data !== undefined) return `${status} ${data.error}, "${data.error_description}"`;
  return session.safeParse(body).success ? `${status} with a session` : `${status} in another form`;
};
