import { join } from 'node:path';
import type { DestinationStream } from 'pino';
import { createLog } from '../../middleware/src/adapters/system/log.ts';
import { readConfig } from '../../middleware/src/config.ts';
import type { DefinitionFile } from '../../middleware/src/definitions/definition-file.ts';
import type { Activation } from '../../middleware/src/services/definitions/activate-definitions.ts';
import { startApp, type App } from '../../middleware/src/app.ts';
import { checkReplies } from './check-replies.ts';
import { openCrms, type Crms } from './crms.ts';
import { freePort } from './free-port.ts';
import { openClient, type Client } from './open-client.ts';
import { pollUntil } from './poll-until.ts';
import { copyPreparedFolder } from './prepared-folder.ts';

/** The whole house in one process: middleware, both simulated CRMs over HTTP, one movable clock. */
export interface House
  extends
    Pick<Crms, 'salesforce' | 'hubspot' | 'slack' | 'clock' | 'environment'>,
    Pick<Client, 'get' | 'post' | 'findLead' | 'card' | 'trace'> {
  readonly url: string;
  /** Moves business time forward and fires what is due. */
  advance(milliseconds: number): Promise<void>;
  /** Puts another version of the agreement into force. */
  activate(files: readonly DefinitionFile[], activation: Activation): Promise<void>;
  /** Resolves when nothing is on its way any more. */
  rest(): Promise<void>;
  stopMiddleware(): Promise<void>;
  startMiddleware(): Promise<void>;
  close(): Promise<void>;
}

/** How a house differs from the usual one. */
export interface HouseOptions {
  /** A server's database; the embedded engine without it. */
  readonly databaseUrl?: string | undefined;
  readonly definitions?: string;
  /** Settings of the middleware that replace the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where the middleware's log goes; nowhere unless told. */
  readonly log?: DestinationStream;
}

/** A second until a decision in HubSpot takes effect, where the product waits for ten. */
const timing = { decisionGrace: 1, lookEvery: 0.5 };

/** Opens a house. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const { databaseUrl, definitions, settings = {}, log } = options;
  const crms = await openCrms(definitions);
  if (databaseUrl === undefined) await copyPreparedFolder(join(crms.folder, 'database'));
  const { clock, hubspot, salesforce, slack } = crms;
  const environment = {
    ...crms.environment,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    ...settings,
  };
  const replies = checkReplies();
  let treaty: App | null = null;
  let url = '';
  const start = async (): Promise<void> => {
    const port = await freePort();
    const config = { ...readConfig(environment), port, publicUrl: `http://127.0.0.1:${port}` };
    const surroundings = {
      clock,
      log: createLog(config.logLevel, log),
      timing,
      inspectReply: replies.inspect,
    };
    treaty = await startApp(config, surroundings);
    url = config.publicUrl;
    crms.pointAt(url);
  };
  const stop = async (): Promise<void> => {
    await treaty?.close();
    treaty = null;
  };
  const client = openClient(() => url);
  await start().catch(async (error: unknown) => {
    await crms.close();
    throw error;
  });
  return {
    ...client,
    salesforce,
    hubspot,
    slack,
    clock,
    environment,
    get url() {
      return url;
    },
    advance: async (milliseconds) => {
      clock.offset += milliseconds;
      await treaty?.sweep();
    },
    activate: async (files, activation) => treaty?.activate(files, activation),
    rest: async () => {
      await hubspot.deliveries.idle();
      await pollUntil('rest', () => client.isAtRest(), 30_000);
    },
    stopMiddleware: stop,
    startMiddleware: start,
    close: async () => {
      await stop();
      await crms.close();
      replies.assertAll();
    },
  };
}
