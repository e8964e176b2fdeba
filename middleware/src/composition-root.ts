import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { loadActiveDefinitions, type Versions } from './services/definitions/load-active-definitions.ts';
import { watchActiveDefinitions } from './services/definitions/watch-active-definitions.ts';
import { createFileEnrichment, parseEnrichment } from './adapters/enrichment/file-enrichment.ts';
import { readDefinitionFiles } from './adapters/files/read-definition-files.ts';
import type { InspectReply } from './adapters/http/endpoint.ts';
import { createHubSpot } from './adapters/hubspot/hubspot.ts';
import { startJobs, type Jobs, type JobTiming } from './adapters/jobs/jobs.ts';
import { createSilentNotify } from './adapters/notify/silent-notify.ts';
import { createSlackNotify } from './adapters/notify/slack-notify.ts';
import { createHttpClient } from './adapters/http-client/http-client.ts';
import { openEmbedded, openServer, type Engine } from './adapters/postgres/engine.ts';
import { migrate } from './adapters/postgres/migrate.ts';
import { createStore, isInTransaction } from './adapters/postgres/store.ts';
import {
  activeVersion,
  earlierVersions,
  seedVersion,
  versionByHash,
} from './adapters/postgres/tables/definitions-versions.ts';
import { createSalesforce } from './adapters/salesforce/salesforce.ts';
import { createFaults } from './adapters/system/faults.ts';
import { createIds } from './adapters/system/ids.ts';
import type { DefinitionFile } from './definitions/definition-file.ts';
import { faultToText } from './definitions/fault.ts';
import type { Clock } from './services/ports/clock.ts';
import type { Enrichment } from './services/ports/enrichment.ts';
import type { Log } from './services/ports/log.ts';
import type { Notify } from './services/ports/notify.ts';
import type { Agreement, Dependencies } from './services/ports/dependencies.ts';

const salesforceApi = '66.0';
const hubspotApi = '2026-09';

/** Calls to each external system: how long one may take, and how many there may be. */
const limits = {
  salesforce: { timeout: 20_000, budget: { calls: 100, per: 1000 } },
  hubspot: { timeout: 10_000, budget: { calls: 180, per: 10_000 } },
  slack: { timeout: 5000, budget: { calls: 50, per: 60_000 } },
};

/** Seconds within which a decision in Salesforce is heard that was made before one in HubSpot. */
const usualGrace = 10;

/** The dependencies of the services and what runs beside them. */
export interface OpenDependencies {
  /** The dependencies of a piece of work that begins now, with the agreement in force. */
  readonly current: () => Dependencies;
  readonly engine: Engine;
  readonly jobs: Jobs;
  close(): Promise<void>;
}

/** What the process provides: time, log and, for tests, shorter waits. */
export interface AppOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** For tests, which do not wait as long. */
  readonly timing?: JobTiming & Pick<Dependencies, 'decisionGrace'>;
  /** For tests: sees what is answered. */
  readonly inspectReply?: InspectReply;
}

/** Opens the database and joins the parts. @throws when the settings, the definitions or the database are not fit. */
export async function openDependencies(config: Config, surroundings: AppOptions): Promise<OpenDependencies> {
  const files = readDefinitionFiles(config.definitionsFolder);
  const engine =
    config.databaseUrl === null
      ? await openEmbedded(join(config.dataFolder, 'database'))
      : openServer(config.databaseUrl);
  try {
    await migrate(engine);
    const agreement = await agreeOn(engine, files, config, surroundings);
    const parts = partsOf(config, surroundings);
    const jobs = await startJobs(engine, surroundings.log, surroundings.timing);
    const store = createStore(engine.db, jobs.enqueue);
    const watched = watchActiveDefinitions(agreement, store.reads.versions);
    const close = async (): Promise<void> => {
      await jobs.stop();
      await engine.close();
    };
    const current = underAgreement({ ...parts, store, refreshAgreement: watched.refresh }, watched.current);
    return { current, engine, jobs, close };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** The same object as long as the same agreement is in force. */
function underAgreement(rest: Omit<Dependencies, 'agreement'>, inForce: () => Agreement): () => Dependencies {
  let latest: Dependencies = { ...rest, agreement: inForce() };
  return () => {
    const agreement = inForce();
    if (latest.agreement !== agreement) latest = { ...rest, agreement };
    return latest;
  };
}

async function agreeOn(
  { db }: Engine,
  files: readonly DefinitionFile[],
  { isDemo }: Config,
  { clock, log }: AppOptions,
): Promise<Agreement> {
  const versions: Versions = {
    active: () => activeVersion(db),
    earlier: () => earlierVersions(db),
    find: (hash) => versionByHash(db, hash),
    seed: (version) => seedVersion(db, version),
  };
  const { agreement, notices } = await loadActiveDefinitions({ files, versions, isDemo, now: clock.now() });
  for (const notice of notices) log.warn({}, notice);
  return agreement;
}

/** Every dependency that needs no database. */
function partsOf(
  config: Config,
  { clock, log, timing }: AppOptions,
): Omit<Dependencies, 'agreement' | 'refreshAgreement' | 'store'> {
  const httpFor = createHttpClients(clock);
  return {
    clock,
    log,
    ids: createIds(),
    faults: createFaults(config.fault),
    salesforce: createSalesforce({
      ...config.salesforce,
      http: httpFor('salesforce'),
      apiVersion: salesforceApi,
      clock,
    }),
    hubspot: createHubSpot({
      http: httpFor('hubspot'),
      baseUrl: config.hubspot.apiUrl,
      accessToken: config.hubspot.accessToken,
      apiVersion: hubspotApi,
      clock,
    }),
    notify: openNotify(config, { clock, log, httpFor }),
    enrichment: openEnrichment(config),
    decisionGrace: timing?.decisionGrace ?? usualGrace,
  };
}

type HttpClientFor = (system: keyof typeof limits) => ReturnType<typeof createHttpClient>;

const createHttpClients =
  (clock: Clock): HttpClientFor =>
  (system) =>
    createHttpClient({ system, ...limits[system], clock, assertFree: refuseInTransaction });

function refuseInTransaction(): void {
  if (isInTransaction()) throw new Error('an outside call was made inside a transaction');
}

function openNotify(
  { slackWebhookUrl }: Config,
  { clock, log, httpFor }: { clock: Clock; log: Log; httpFor: HttpClientFor },
): Notify {
  if (slackWebhookUrl === null) return createSilentNotify(log);
  return createSlackNotify({ http: httpFor('slack'), clock, webhookUrl: slackWebhookUrl });
}

function openEnrichment({ enrichmentFile }: Config): Enrichment {
  if (enrichmentFile === null) return createFileEnrichment(new Map());
  const read = parseEnrichment({ name: enrichmentFile, text: readFileSync(enrichmentFile, 'utf8') });
  if ('records' in read) return createFileEnrichment(read.records);
  throw new Error(
    `ENRICHMENT_FILE cannot be used.\n${read.faults.map((fault) => `  ${faultToText(fault)}`).join('\n')}`,
  );
}
