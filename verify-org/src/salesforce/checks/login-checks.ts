import { generateKeyPairSync } from 'node:crypto';
import { z } from 'zod';
import { differs, heldIf, notChecked, combined } from '../../check.ts';
import type { Check, Finding } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import type { LoginSettings } from '../../settings.ts';
import { parseBody, same } from '../org/answers.ts';
import { askForSession, describeLogin, secondsNow, session } from '../org/log-in.ts';
import type { Assertion } from '../org/log-in.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

type Try = (given?: Assertion) => Promise<PlatformAnswer>;

const onLogin =
  (run: (logIn: Try, login: LoginSettings, org: SalesforceOrg) => Promise<Finding>) =>
  async (org: SalesforceOrg): Promise<Finding> => {
    const { login } = org;
    if (login !== undefined)
      return run((given) => askForSession(org.requestLoginHost, login, given), login, org);
    return notChecked(
      'give TREATY_VERIFY_SALESFORCE_CLIENT_ID, _USERNAME and _KEY_FILE (and _LOGIN_URL for a sandbox)',
    );
  };

const letIn = (what: string, answer: PlatformAnswer): Finding =>
  heldIf(
    answer.status === 200 && session.safeParse(answer.body).success,
    () => `${what}: ${describeLogin(answer)}`,
  );

const turnedAway = (
  what: string,
  answer: PlatformAnswer,
  wanted: Readonly<Record<string, string>>,
): Finding =>
  heldIf(
    answer.status === 400 && z.looseObject({}).safeParse(answer.body).success && fits(answer.body, wanted),
    () => `${what}: ${describeLogin(answer)}`,
  );

const fits = (body: unknown, wanted: Readonly<Record<string, string>>): boolean => {
  const read = z.record(z.string(), z.unknown()).safeParse(body).data ?? {};
  return Object.entries(wanted).every(([name, value]) => read[name] === value);
};

const grant = (description: string) => ({ error: 'invalid_grant', error_description: description });

const usernames = z.object({ records: z.array(z.object({ Username: z.string() })) });

const jwt: Check<SalesforceOrg> = {
  id: 'salesforce-login-jwt',
  run: onLogin(async (logIn, { username }, org) => {
    const answer = await logIn();
    const opened = session.safeParse(answer.body).data;
    if (opened === undefined) return differs(`a login: ${describeLogin(answer)}`);
    const userId = opened.id.split('/').at(-1) ?? '';
    const soql = `SELECT Username FROM User WHERE Id = '${userId}'`;
    const users = await org.requestAs(opened.access_token)({
      method: 'GET',
      path: `/query?q=${encodeURIComponent(soql)}`,
    });
    return combined(
      same('the session acts as', parseBody(users, usernames).records, [{ Username: username }]),
      heldIf(!('refresh_token' in opened), () => 'the answer holds a refresh_token'),
    );
  }),
};

const audience: Check<SalesforceOrg> = {
  id: 'salesforce-login-audience',
  run: onLogin(async (logIn, { loginUrl }) => {
    const host = loginUrl.replace(/\/{1,9}$/u, '');
    return combined(
      letIn('the login host', await logIn({ audience: host })),
      letIn('the login host with a slash', await logIn({ audience: `${host}/` })),
      turnedAway(
        'another host',
        await logIn({ audience: 'https://login.example' }),
        grant('audience is invalid'),
      ),
    );
  }),
};

const expiryUnit: Check<SalesforceOrg> = {
  id: 'salesforce-login-expiry-unit',
  run: onLogin(async (logIn) =>
    combined(
      letIn('an expiry in milliseconds', await logIn({ expiry: (secondsNow() + 180) * 1000 })),
      letIn('an expiry a day ahead', await logIn({ expiry: secondsNow() + 86_400 })),
    ),
  ),
};

const strangersKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;

const refusals: Check<SalesforceOrg> = {
  id: 'salesforce-login-refusals',
  run: onLogin(async (logIn, _, { run }) =>
    combined(
      turnedAway('another key', await logIn({ privateKey: strangersKey() }), grant('invalid assertion')),
      turnedAway(
        'an unknown user',
        await logIn({ username: `${run.marker}@nobody.example` }),
        grant("user hasn't approved this consumer"),
      ),
    ),
  ),
};

const expired: Check<SalesforceOrg> = {
  id: 'salesforce-login-expired',
  run: onLogin(async (logIn, _, { run }) =>
    combined(
      turnedAway(
        'expired an hour ago',
        await logIn({ expiry: secondsNow() - 3600 }),
        grant('expired authorization code'),
      ),
      turnedAway('an unknown client', await logIn({ clientId: run.marker }), { error: 'invalid_client_id' }),
    ),
  ),
};

/** Logging in by JWT bearer flow, as the middleware and the sf CLI do. */
export const loginChecks: readonly Check<SalesforceOrg>[] = [jwt, audience, expiryUnit, refusals, expired];
