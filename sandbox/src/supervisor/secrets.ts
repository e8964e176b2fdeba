import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { DataFolder } from './data-folder.ts';
import { readIfExists, writePrivateFile } from './private-file.ts';

const OwnSecrets = z.object({
  apiToken: z.string(),
  hubspotClientSecret: z.string(),
  hubspotAccessToken: z.string(),
});

/** The credentials that the middleware and the simulated CRMs share. */
export interface Secrets {
  readonly apiToken: string;
  readonly hubspotClientSecret: string;
  readonly hubspotAccessToken: string;
  readonly hubspotPortalId: string;
  readonly salesforceClientId: string;
  readonly salesforceUsername: string;
  readonly salesforceKeyFile: string;
  /** PEM text; the simulated org checks logins with it. */
  readonly salesforcePublicKey: string;
}

/** The secrets: from the environment, else generated at the first start and kept in the data folder. */
export function readSecrets(folder: DataFolder, given: Readonly<Record<string, string>>): Secrets {
  const own = ownSecrets(folder);
  const salesforceKeyFile = given['SALESFORCE_PRIVATE_KEY_FILE'] ?? ownKeyFile(folder);
  return {
    apiToken: given['TREATY_API_TOKEN'] ?? own.apiToken,
    hubspotClientSecret: given['HUBSPOT_CLIENT_SECRET'] ?? own.hubspotClientSecret,
    hubspotAccessToken: given['HUBSPOT_ACCESS_TOKEN'] ?? own.hubspotAccessToken,
    hubspotPortalId: given['HUBSPOT_PORTAL_ID'] ?? '4711',
    salesforceClientId: given['SALESFORCE_CLIENT_ID'] ?? 'treaty-demo',
    salesforceUsername: given['SALESFORCE_USERNAME'] ?? 'integration@treaty.example',
    salesforceKeyFile,
    salesforcePublicKey: publicKeyIn(salesforceKeyFile),
  };
}

function ownSecrets(folder: DataFolder): z.infer<typeof OwnSecrets> {
  const text = readIfExists(folder.file('secrets'));
  if (text !== null) return OwnSecrets.parse(JSON.parse(text));
  const secret = (prefix: string): string => `${prefix}${randomBytes(24).toString('base64url')}`;
  const created = {
    apiToken: secret('treaty_'),
    hubspotClientSecret: secret(''),
    hubspotAccessToken: secret('pat-demo-'),
  };
  writePrivateFile(folder.file('secrets'), JSON.stringify(created, null, 2));
  return created;
}

function ownKeyFile(folder: DataFolder): string {
  const path = folder.file('salesforceKey');
  if (readIfExists(path) !== null) return path;
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  writePrivateFile(path, privateKey);
  return path;
}

function publicKeyIn(path: string): string {
  const text = readIfExists(path);
  if (text === null) throw new Error(`SALESFORCE_PRIVATE_KEY_FILE: ${path} cannot be read.`);
  try {
    return createPublicKey(text).export({ type: 'spki', format: 'pem' });
  } catch (cause) {
    throw new Error(`SALESFORCE_PRIVATE_KEY_FILE: ${path} does not hold an RSA key in PEM form.`, { cause });
  }
}
