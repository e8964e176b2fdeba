import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { startSalesforceOrg } from '../../../simulators/src/salesforce/start-salesforce-org.ts';
import type { SalesforceOrg } from '../../../simulators/src/salesforce/start-salesforce-org.ts';
import { sendRequest } from '../../../simulators/src/system/outgoing-http.ts';
import { SimulatorClock } from '../../../simulators/src/system/simulator-clock.ts';
import { markerPrefix } from '../../../verify-org/src/run.ts';
import type { Run } from '../../../verify-org/src/run.ts';
import type { LoginSettings, SalesforceSettings } from '../../../verify-org/src/settings.ts';

/** The metadata that the org is made of. */
const metadataFolder = join(import.meta.dirname, '../../../force-app');

/** A simulated org to verify, and what a run against it needs. */
export interface VerifiedOrg {
  readonly org: SalesforceOrg;
  /** With a token of the administrator and a login. */
  readonly settings: SalesforceSettings & { readonly login: LoginSettings };
  /** A run whose waits move the org's clock. */
  newRun(given?: Partial<Run>): Run;
  /** The ids of all records that are not deleted. */
  recordIds(): string[];
}

const keys = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

const idsOf = (org: SalesforceOrg, object: string): string[] =>
  org.records.query(`SELECT Id FROM ${object}`).map(({ Id }) => JSON.stringify(Id));

/** Starts an org with a user who left, a lead whose fields an admin mapped, and an app that may log in. */
export const startVerifiedOrg = async ({ isTreatyDeployed = true } = {}): Promise<VerifiedOrg> => {
  const clock = new SimulatorClock();
  const { privateKey, publicKey } = keys();
  const org = await startSalesforceOrg({
    port: 0,
    dataFile: ':memory:',
    clock,
    clients: [{ clientId: 'verify', publicKey }],
    metadataFolder: isTreatyDeployed ? metadataFolder : undefined,
  });
  const gone = org.records.insert('User', {
    Username: 'gone@treaty.example',
    Email: 'gone@treaty.example',
    LastName: 'Gone',
  });
  org.records.update('User', gone, { IsActive: false });
  const [set] = org.records.query("SELECT Id FROM PermissionSet WHERE Name = 'Treaty_RevOps'");
  if (set !== undefined)
    org.records.insert('PermissionSetAssignment', {
      AssigneeId: org.administratorId,
      PermissionSetId: set['Id'],
    });
  let runs = 0;
  return {
    org,
    settings: {
      url: org.url,
      token: org.issueToken(org.administratorId),
      login: { clientId: 'verify', username: 'integration@treaty.example', privateKey, loginUrl: org.url },
    },
    newRun: (given = {}) => ({
      marker: `${markerPrefix}${(runs += 1)}`,
      isProductionAllowed: false,
      signal: new AbortController().signal,
      wait: (milliseconds) => {
        clock.offset += milliseconds;
        return Promise.resolve();
      },
      send: sendRequest,
      log: () => undefined,
      ...given,
    }),
    recordIds: () =>
      [
        'User',
        'PermissionSetAssignment',
        'Lead',
        'Contact',
        'Account',
        ...(isTreatyDeployed ? ['Treaty_Handoff__c'] : []),
      ].flatMap((object) => idsOf(org, object)),
  };
};
