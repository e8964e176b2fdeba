import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Config } from './config.ts';
import { createHandlers } from './adapters/http/handlers.ts';
import { createHttpServer } from './adapters/http/create-http-server.ts';
import { saveToken } from './adapters/postgres/tables/settings.ts';
import { every } from './adapters/system/every.ts';
import type { DefinitionFile } from './definitions/definition-file.ts';
import { breachReview } from './services/service-levels/breach-review.ts';
import { activateDefinitions, type Activation } from './services/definitions/activate-definitions.ts';
import { handOffLead } from './services/handoff/hand-off-lead.ts';
import { notifyLater } from './services/handoff/notify-later.ts';
import { checkParity } from './services/parity/check-parity.ts';
import { nightlyParity } from './services/parity/start-parity.ts';
import { pollHandoffs } from './services/review/poll-handoffs.ts';
import type { JobKind } from './services/ports/jobs.ts';
import type { World } from './services/ports/dependencies.ts';
import { processInbox } from './services/intake/process-inbox.ts';
import { refreshContact } from './services/intake/refresh-contact.ts';
import { settleVerdict } from './services/review/finalize-decision.ts';
import { rescore } from './services/rescoring/rescore.ts';
import { renewDueScores } from './services/rescoring/update-due-scores.ts';
import { sweepDeadlines } from './services/service-levels/sweep-deadlines.ts';
import { syncHubSpot } from './services/sync/sync-hubspot.ts';
import { syncSalesforce } from './services/sync/sync-salesforce.ts';
import { openWorld, type OpenWorld, type Surroundings } from './composition-root.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

/** Milliseconds between two looks at the deadlines. */
const sweepEvery = 1000;

/** How long requests under way may take to end, in milliseconds. */
const closeWithin = 10_000;

/** The running middleware. */
export interface Treaty {
  readonly port: number;
  readonly apiToken: string;
  /** Fires the deadlines that the clock has reached: for whoever has just moved it. */
  sweep(): Promise<void>;
  /** Puts another version of the agreement into force. */
  activate(files: readonly DefinitionFile[], activation: Activation): Promise<void>;
  /** Ends the requests and jobs under way and lets go of the database. */
  close(): Promise<void>;
}

/** Starts server and workers. @throws when something is not fit to start with, saying what to do. */
export async function startTreaty(config: Config, surroundings: Surroundings): Promise<Treaty> {
  const open = await openWorld(config, surroundings);
  try {
    return await startOn(open, config);
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function startOn(open: OpenWorld, config: Config): Promise<Treaty> {
  const { world, engine, jobs } = open;
  const apiToken = config.apiToken ?? `treaty_${randomBytes(24).toString('base64url')}`;
  const hash = createHash('sha256').update(apiToken).digest('hex');
  await saveToken(engine.db, hash, { name: 'TREATY_API_TOKEN', scopes: ['read', 'write'] });
  const server = createHttpServer({
    handlers: createHandlers(world, version),
    findToken: (given) => world.store.reads.tokenByHash(given),
    config: {
      publicUrl: config.publicUrl,
      hubspotSecrets: config.hubspot.secrets,
      hubspotPortalId: config.hubspot.portalId,
      requestsPerSecond: 300,
      maxConnections: 1000,
    },
    log: world.log,
    clock: world.clock,
    ids: world.ids,
  });
  const port = await server.listen(config.port, config.host);
  await jobs.work(workersOf(world));
  const onError = (what: string) => (error: unknown) =>
    world.log.warn(
      { error: error instanceof Error ? error.message : String(error) },
      `${what} failed; it is tried again`,
    );
  const stopPoll = every(config.pollMilliseconds, () => pollHandoffs(world), {
    onError: onError('reading Salesforce'),
  });
  const stopSweep = every(sweepEvery, () => sweepDeadlines(world), {
    onError: onError('looking at the deadlines'),
  });
  const stopFollowing = every(sweepEvery, () => world.follow(), {
    onError: onError('looking which agreement is in force'),
  });
  const stopRenewal = every(sweepEvery, () => renewDueScores(world), {
    onError: onError('renewing the scores'),
  });
  const stopParity = every(sweepEvery, nightlyParity(world), {
    onError: onError('starting the comparison of the night'),
  });
  return {
    port,
    apiToken,
    sweep: async () => {
      await sweepDeadlines(world);
      await renewDueScores(world);
    },
    activate: (files, activation) => activateDefinitions(world, files, activation),
    close: async () => {
      const loops = [stopPoll(), stopSweep(), stopFollowing(), stopRenewal(), stopParity()];
      await Promise.all([server.close(closeWithin), ...loops]);
      await open.close();
    },
  };
}

type Work = (world: World, key: string) => Promise<void>;

/** A piece of work is done under one agreement, even when another comes into force meanwhile. */
const workersOf = (world: World): Record<JobKind, (key: string) => Promise<void>> => {
  const under =
    (work: Work) =>
    (key: string): Promise<void> =>
      work({ ...world }, key);
  return {
    'refresh-contact': under(refreshContact),
    'process-inbox': under(processInbox),
    'hand-off': under(handOffLead),
    'notify-owner': under(notifyLater),
    'breach-review': under(breachReview),
    'settle-verdict': under(settleVerdict),
    'sync-salesforce': under(syncSalesforce),
    'sync-hubspot': under(syncHubSpot),
    rescore: under(rescore),
    'check-parity': under(checkParity),
  };
};
