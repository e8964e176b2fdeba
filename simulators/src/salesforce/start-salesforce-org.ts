import express from 'express';
import { listen } from '../system/listen.ts';
import { realNow } from '../system/real-time.ts';
import type { Clock, OrgData } from './data/org-data.ts';
import { seedRecords } from './seed-records.ts';
import type { BellNotification } from './flows/flow.ts';
import { createPathSweep } from './flows/run-due-paths.ts';
import { DailyUsage } from './http/daily-usage.ts';
import { addOrg } from './http/org-app.ts';
import { FaultPlan } from './http/fault-plan.ts';
import type { PlannedDrop, PlannedFailure } from './http/fault-plan.ts';
import { RequestLog } from './http/request-log.ts';
import type { ConnectedClient } from './login/check-assertion.ts';
import { Sessions } from './login/sessions.ts';
import { OrgMetadata } from './metadata-api/org-metadata.ts';
import type { SeedMetadata } from './metadata-api/org-metadata.ts';
import type { Org } from './org.ts';
import { recordsOf } from './records.ts';
import type { Records } from './records.ts';
import { QueryCursors } from './routes/query-cursors.ts';
import { Database } from './store/database.ts';
import { RecordStore } from './store/record-store.ts';

/** What an org is started with. */
export interface SalesforceOrgOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** An SQLite file, kept between starts, or `:memory:`. */
  readonly dataFile: string;
  readonly clock: Clock;
  /** Real time, in which login assertions expire; the machine's unless told. */
  readonly wall?: () => number;
  /** The folder of metadata in source format that the org begins with; without it the org is empty. Deployments come on top, until the folder changes. */
  readonly metadataFolder?: string | undefined;
  /** Languages that are active besides English, such as `de`; none unless told. */
  readonly languages?: readonly string[];
  /** Apps that may log users in by JWT bearer flow. */
  readonly clients?: readonly ConnectedClient[];
  readonly integrationUsername?: string;
  readonly dailyRequestLimit?: number;
}

/** A running simulated org. */
export interface SalesforceOrg {
  readonly url: string;
  readonly port: number;
  readonly organizationId: string;
  readonly administratorId: string;
  readonly integrationUserId: string;
  readonly records: Records;
  /** The requests that came in, for counting and reading. */
  readonly requests: RequestLog;
  /** Opens a session that stays open, as a rep's browser does; gives its access token. */
  issueToken(userId: string): string;
  /** Ends every session of a user: the next request gets INVALID_SESSION_ID. */
  endSessions(userId: string): void;
  /** Refuses the next requests that fit, unread. */
  failNext(failure: PlannedFailure): void;
  /** Lets the next requests that fit take effect, then cuts the connection unanswered. */
  applyThenDrop(drop?: PlannedDrop): void;
  /** What flows sent to users' bells since the start, oldest first. */
  notifications(): readonly BellNotification[];
  /** What is deployed, as `CustomField Lead.Treaty_Key__c`. */
  deployedComponents(): readonly string[];
  /** Forgets planned faults. */
  clearFaults(): void;
  close(): Promise<void>;
}

const openMetadata = (first: SeedMetadata): OrgMetadata => {
  try {
    return new OrgMetadata(first);
  } catch (error) {
    first.database.close();
    throw error;
  }
};

const openData = ({ dataFile, clock, metadataFolder, languages = [] }: SalesforceOrgOptions): OrgData => {
  const database = new Database(dataFile);
  const metadata = openMetadata({ database, folder: metadataFolder, languages });
  return {
    metadata,
    get schema() {
      return metadata.schema;
    },
    database,
    records: new RecordStore(database),
    clock,
  };
};

interface Parts {
  readonly data: OrgData;
  readonly url: string;
  readonly organizationId: string;
}

const makeOrg = (options: SalesforceOrgOptions, { data, url, organizationId }: Parts): Org => {
  const { clock, wall = realNow, clients = [], dailyRequestLimit = 100_000 } = options;
  return {
    url,
    organizationId,
    data,
    wall,
    clients,
    sessions: new Sessions({ database: data.database, clock, organizationId }),
    cursors: new QueryCursors(),
    usage: new DailyUsage(clock, dailyRequestLimit),
    faults: new FaultPlan(),
    requests: new RequestLog(),
    reports: { deployments: new Map(), retrievals: new Map(), validated: new Map() },
  };
};

/**
 * Starts a simulated Salesforce org that speaks the REST API. Objects, fields, value sets and the wording of
 * validation rules come from the metadata folder; a rule or flow without an imitation stops the start.
 */
export const startSalesforceOrg = async (options: SalesforceOrgOptions): Promise<SalesforceOrg> => {
  const { host = '127.0.0.1', integrationUsername = 'integration@treaty.example' } = options;
  const data = openData(options);
  const first = seedRecords(data, {
    administrator: 'admin@treaty.example',
    integration: integrationUsername,
  });
  const app = express();
  const { port, close } = await listen(app, options.port, host).catch((error: unknown) => {
    data.database.close();
    throw error;
  });
  const url = `http://${host}:${port}`;
  const org = makeOrg(options, { data, url, organizationId: first.organizationId });
  const sent: BellNotification[] = [];
  const sweep = createPathSweep(data, (notification) => sent.push(notification));
  addOrg(app, org, sweep);
  return {
    ...first,
    url,
    port,
    records: recordsOf(data, first.administratorId),
    requests: org.requests,
    issueToken: (userId) => org.sessions.open(userId, null),
    endSessions: (userId) => org.sessions.endAllOf(userId),
    failNext: (failure) => org.faults.failNext(failure),
    applyThenDrop: (drop = {}) => org.faults.applyThenDrop(drop),
    notifications: () => {
      sweep();
      return sent;
    },
    deployedComponents: () => [...data.metadata.components.keys()],
    clearFaults: () => org.faults.clear(),
    close: async () => {
      await close();
      data.database.close();
    },
  };
};
