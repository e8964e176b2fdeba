import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Config } from './config.ts';
import { createCompute } from './adapters/compute/compute.ts';
import { createHandlers } from './adapters/http/handlers.ts';
import { createHttpServer } from './adapters/http/create-http-server.ts';
import { saveToken } from './adapters/postgres/tables/settings.ts';
import { every } from './adapters/system/every.ts';
import type { DefinitionFile } from './definitions/definition-file.ts';
import { breachReview } from './services/service-levels/breach-review.ts';
import { activateDefinitions, type Activation } from './services/definitions/activate-definitions.ts';
import { handOffLead } from './services/handoff/hand-off-lead.ts';
import { retryNotification } from './services/handoff/retry-notification.ts';
import { checkParity } from './services/parity/check-parity.ts';
import { nightlyParity } from './services/parity/start-parity.ts';
import { createAlarms } from './services/monitoring/raise-alarm.ts';
import { createHandoffPoll } from './services/review/poll-handoffs.ts';
import type { JobKind } from './services/ports/jobs.ts';
import type { Dependencies } from './services/ports/dependencies.ts';
import { processImport } from './services/import/process-import.ts';
import { processInbox } from './services/intake/process-inbox.ts';
import { forgetOldKeys } from './services/intake/forget-old-keys.ts';
import { refreshContact } from './services/intake/refresh-contact.ts';
import { refreshContacts } from './services/intake/refresh-contacts.ts';
import { alertOverride } from './services/review/alert-override.ts';
import { finalizeDecision } from './services/review/finalize-decision.ts';
import { rescore } from './services/rescoring/rescore.ts';
import { updateDueScores } from './services/rescoring/update-due-scores.ts';
import { sweepDeadlines } from './services/service-levels/sweep-deadlines.ts';
import { syncHubSpot } from './services/sync/sync-hubspot.ts';
import { syncSalesforce } from './services/sync/sync-salesforce.ts';
import { openDependencies, type OpenDependencies, type AppOptions } from './composition-root.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

/** Milliseconds between two looks at the deadlines. */
const sweepEvery = 1000;

/** Milliseconds between two clearings of what nobody repeats any more. */
const forgetEvery = 3_600_000;

/** How long requests under way may take to end, in milliseconds. */
const closeWithin = 10_000;

/** The running middleware. */
export interface App {
  readonly port: number;
  readonly apiToken: string;
  /** Fires the deadlines that the clock has reached: for whoever has just moved it. */
  sweep(): Promise<void>;
  /** Puts another version of the agreement into force. */
  activate(files: readonly DefinitionFile[], activation: Activation): Promise<void>;
  /** Ends the requests and jobs under way and lets go of the database. */
  close(): Promise<void>;
  /** Resolves to the reason when the embedded database has ended by itself: the process must end too, and be started again. */
  readonly died: Promise<Error>;
}

/** Starts server and workers. @throws when something is not fit to start with, saying what to do. */
export async function startApp(config: Config, surroundings: AppOptions): Promise<App> {
  const open = await openDependencies(config, surroundings);
  try {
    return await startOn(open, config, surroundings);
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function startOn(
  open: OpenDependencies,
  config: Config,
  { inspectReply }: Pick<AppOptions, 'inspectReply'>,
): Promise<App> {
  const { current, engine, jobs } = open;
  const { clock, ids, log, store } = current();
  const apiToken = config.apiToken ?? `treaty_${randomBytes(24).toString('base64url')}`;
  const hash = createHash('sha256').update(apiToken).digest('hex');
  await saveToken(engine.db, hash, { name: 'TREATY_API_TOKEN', scopes: ['read', 'write'] });
  const compute = createCompute();
  const server = createHttpServer({
    handlers: createHandlers({ current, compute, version }),
    findToken: (given) => store.reads.tokenByHash(given),
    config: {
      publicUrl: config.publicUrl,
      hubspotSecrets: config.hubspot.secrets,
      hubspotPortalId: config.hubspot.portalId,
      requestsPerSecond: 300,
      failuresPerSecond: 20,
      maxConnections: 1000,
      connectionsPerNetwork: 200,
      trustProxy: config.trustProxy,
    },
    log,
    clock,
    ids,
    inspectReply,
  });
  const port = await server.listen(config.port, config.host);
  await jobs.work(workersOf(current));
  const onError = (what: string) => (error: unknown) =>
    log.warn(
      { error: error instanceof Error ? error.message : String(error) },
      `${what} failed; it is retried`,
    );
  const pollHandoffs = createHandoffPoll();
  const stopPoll = every(config.pollMilliseconds, () => pollHandoffs(current()), {
    onError: onError('reading Salesforce'),
  });
  const stopSweep = every(sweepEvery, () => sweepDeadlines(current()), {
    onError: onError('looking at the deadlines'),
  });
  const stopFollowing = every(sweepEvery, () => current().refreshAgreement(), {
    onError: onError('looking which agreement is in force'),
  });
  const stopRenewal = every(sweepEvery, () => updateDueScores(current()), {
    onError: onError('renewing the scores'),
  });
  const stopForgetting = every(forgetEvery, () => forgetOldKeys(current()), {
    onError: onError('forgetting old messages'),
  });
  const checkNightly = nightlyParity();
  const stopParity = every(sweepEvery, () => checkNightly(current()), {
    onError: onError('starting the comparison of the night'),
  });
  return {
    port,
    apiToken,
    sweep: async () => {
      await sweepDeadlines(current());
      await updateDueScores(current());
    },
    died: engine.died,
    activate: (files, activation) =>
      activateDefinitions({ ...current(), isDemo: config.isDemo }, files, activation),
    close: async () => {
      const loops = [stopPoll(), stopSweep(), stopFollowing(), stopRenewal(), stopForgetting(), stopParity()];
      await Promise.all([server.close(closeWithin), ...loops]);
      await compute.close();
      await open.close();
    },
  };
}

type Work = (deps: Dependencies, key: string) => Promise<void>;

/** A job is done under one agreement, even when another comes into force meanwhile. */
const workersOf = (current: () => Dependencies): Record<JobKind, (key: string) => Promise<void>> => {
  const raiseAlarm = createAlarms();
  const under =
    (work: Work) =>
    async (key: string): Promise<void> => {
      const deps = current();
      try {
        await work(deps, key);
      } catch (error) {
        await raiseAlarm(deps, error);
        throw error;
      }
    };
  return {
    'refresh-contact': under(refreshContact),
    'refresh-contacts': under(refreshContacts),
    'process-inbox': under(processInbox),
    'process-import': under(processImport),
    'hand-off': under(handOffLead),
    'notify-owner': under(retryNotification),
    'breach-review': under(breachReview),
    'finalize-decision': under(finalizeDecision),
    'alert-override': under(alertOverride),
    'sync-salesforce': under(syncSalesforce),
    'sync-hubspot': under(syncHubSpot),
    rescore: under(rescore),
    'check-parity': under(checkParity),
  };
};
