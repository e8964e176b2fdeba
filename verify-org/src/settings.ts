import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The login of an integration user; with it the statements about login are checked too. */
export interface LoginSettings {
  readonly clientId: string;
  readonly username: string;
  /** The app's private key, PEM. */
  readonly privateKey: string;
  readonly loginUrl: string;
}

/** The address of the Salesforce org, and a token, a login, or both. */
export interface SalesforceSettings {
  readonly url: string;
  readonly token: string | undefined;
  readonly login: LoginSettings | undefined;
}

/** The address of the HubSpot API, and the access token of a private app. */
export interface HubSpotSettings {
  readonly url: string;
  readonly token: string;
}

/** The platforms to verify: one or both. */
export interface VerifySettings {
  readonly salesforce: SalesforceSettings | undefined;
  readonly hubspot: HubSpotSettings | undefined;
}

/** The settings are not valid; the message names every fault and no secret. */
export class SettingsError extends Error {}

const prefix = 'TREATY_VERIFY_';
const loginNames = ['CLIENT_ID', 'USERNAME', 'KEY_FILE', 'LOGIN_URL'].map((name) => `SALESFORCE_${name}`);

type Given = Readonly<Record<string, string | undefined>>;

const isAddress = (text: string): boolean =>
  z.url({ protocol: /^https?$/u }).safeParse(text).success && new URL(text).pathname === '/';

const addressFaults = (given: Given): string[] =>
  ['SALESFORCE_URL', 'SALESFORCE_LOGIN_URL', 'HUBSPOT_URL'].flatMap((name) => {
    const text = given[name];
    return text === undefined || isAddress(text)
      ? []
      : [`${prefix}${name}: expected the address of a host, for example https://example.my.salesforce.com`];
  });

const readKey = (file: string): string | undefined => {
  try {
    const text = readFileSync(file, 'utf8');
    createPrivateKey(text);
    return text;
  } catch {
    return undefined;
  }
};

const salesforceFaults = (given: Given): string[] => {
  const isWanted = Object.keys(given).some((name) => name.startsWith('SALESFORCE_'));
  if (!isWanted) return [];
  const faults: string[] = [];
  if (given['SALESFORCE_URL'] === undefined)
    faults.push(`${prefix}SALESFORCE_URL: missing, the address of the org`);
  const missing = loginNames.slice(0, 3).filter((name) => given[name] === undefined);
  if (missing.length > 0 && missing.length < 3)
    faults.push(...missing.map((name) => `${prefix}${name}: missing, a login needs it`));
  if (missing.length === 3 && given['SALESFORCE_TOKEN'] === undefined)
    faults.push(
      `${prefix}SALESFORCE_TOKEN: missing, an access token (or give a login, see docs/verify-org.md)`,
    );
  const file = given['SALESFORCE_KEY_FILE'];
  if (file !== undefined && readKey(file) === undefined)
    faults.push(`${prefix}SALESFORCE_KEY_FILE: not a file with a private key in PEM`);
  return faults;
};

const hubspotFaults = (given: Given): string[] =>
  given['HUBSPOT_URL'] !== undefined && given['HUBSPOT_TOKEN'] === undefined
    ? [`${prefix}HUBSPOT_TOKEN: missing, the access token of a private app`]
    : [];

const loginOf = (given: Given): LoginSettings | undefined => {
  const [clientId, username, file, loginUrl = 'https://login.salesforce.com'] = loginNames.map(
    (name) => given[name],
  );
  if (clientId === undefined || username === undefined || file === undefined) return undefined;
  return { clientId, username, privateKey: readKey(file) ?? '', loginUrl };
};

/** Reads the settings from the environment; an empty one counts as not given. @throws {SettingsError} with all faults. */
export const readVerifySettings = (environment: Given): VerifySettings => {
  const given: Given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      name.startsWith(prefix) && value !== '' ? [[name.slice(prefix.length), value]] : [],
    ),
  );
  const faults = [...addressFaults(given), ...salesforceFaults(given), ...hubspotFaults(given)];
  const { SALESFORCE_URL: salesforceUrl, HUBSPOT_TOKEN: hubspotToken } = given;
  if (faults.length === 0 && salesforceUrl === undefined && hubspotToken === undefined)
    faults.push(`${prefix}SALESFORCE_URL and ${prefix}SALESFORCE_TOKEN, or ${prefix}HUBSPOT_TOKEN: missing`);
  if (faults.length > 0) throw new SettingsError(faults.map((fault) => `  ${fault}`).join('\n'));
  return {
    salesforce:
      salesforceUrl === undefined
        ? undefined
        : { url: salesforceUrl, token: given['SALESFORCE_TOKEN'], login: loginOf(given) },
    hubspot:
      hubspotToken === undefined
        ? undefined
        : { url: given['HUBSPOT_URL'] ?? 'https://api.hubapi.com', token: hubspotToken },
  };
};
