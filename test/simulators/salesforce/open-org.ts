import { join } from 'node:path';
import { Connection } from 'jsforce/lib/connection.js';
import { startSalesforceOrg } from '../../../simulators/src/salesforce/start-salesforce-org.ts';
import type {
  SalesforceOrg,
  SalesforceOrgOptions,
} from '../../../simulators/src/salesforce/start-salesforce-org.ts';

/** The metadata that the org is made of. */
export const metadataFolder = join(import.meta.dirname, '../../../force-app');

/** A clock that stands until a test moves it. */
export interface StandingClock {
  now(): number;
  advance(milliseconds: number): void;
}

const standingClock = (): StandingClock => {
  let instant = Date.parse('2026-03-02T10:00:00.700Z');
  return {
    now: () => instant,
    advance: (milliseconds) => {
      instant += milliseconds;
    },
  };
};

/** An org for one test file, with its clock. */
export interface OpenOrg {
  readonly org: SalesforceOrg;
  readonly clock: StandingClock;
  /** jsforce, in a session of that user; the integration user unless told. */
  connect(userId?: string): Connection;
}

/** Starts an org in memory, on any free port. */
export const openOrg = async (options: Partial<SalesforceOrgOptions> = {}): Promise<OpenOrg> => {
  const clock = standingClock();
  const org = await startSalesforceOrg({
    port: 0,
    dataFile: ':memory:',
    clock,
    wall: () => clock.now(),
    metadataFolder,
    ...options,
  });
  const connect = (userId = org.integrationUserId): Connection =>
    new Connection({ instanceUrl: org.url, accessToken: org.issueToken(userId), version: '66.0' });
  return { org, clock, connect };
};

/** A lead as it is sent to the org. */
export const leadWith = (values: Record<string, unknown> = {}) => ({
  FirstName: 'Ada',
  LastName: 'Okafor',
  Company: 'Northwind Robotics',
  Email: 'ada@northwind.example',
  ...values,
});

/** A handoff under review as it is sent to the org. */
export const handoffWith = (values: Record<string, unknown> = {}) => ({
  Handoff_Key__c: 'lead-1:1',
  Cycle__c: 1,
  Status__c: 'MQL: Awaiting Review',
  ...values,
});

/** A rep of the org; gives the user's id. */
export const addRep = (org: SalesforceOrg, username: string): string =>
  org.records.insert('User', { Username: username, Email: username, FirstName: 'Rita', LastName: 'Rep' });
