import type { RouteName } from '@treaty/contract/routes';
import type { FindToken } from '../../../middleware/src/adapters/http/authenticate-token.ts';
import {
  createHttpServer,
  type HttpConfig,
} from '../../../middleware/src/adapters/http/create-http-server.ts';
import type { Handlers } from '../../../middleware/src/adapters/http/handler.ts';
import { AppError } from '../../../middleware/src/services/ports/app-error.ts';
import type { ApiToken } from '../../../middleware/src/services/ports/store.ts';
import { hashOf } from './hash-of.ts';

/** The instant at which every test server believes itself to be. */
export const present = Date.UTC(2026, 10, 23, 9);

export const secret = 'a-client-secret';
export const publicUrl = 'https://treaty.example.com';

export interface LogLine extends Record<string, unknown> {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
}

export interface ServerOptions {
  readonly handlers?: Partial<Handlers>;
  /** Tokens by their text. */
  readonly tokens?: Readonly<Record<string, ApiToken>>;
  readonly findToken?: FindToken;
  readonly config?: Partial<HttpConfig>;
}

/** What a handler that a test does not care about answers. It says that the request came through. */
const reached = 'conflict';

const handlersThatCount = (calls: RouteName[]): Handlers => {
  const note = (name: RouteName) => () => {
    calls.push(name);
    return Promise.reject(new AppError(reached, 'The handler was reached.'));
  };
  return {
    health: note('health'),
    readiness: note('readiness'),
    openapi: note('openapi'),
    activeDefinitions: note('activeDefinitions'),
    checkDefinitions: note('checkDefinitions'),
    definitionsPage: note('definitionsPage'),
    recordActivity: note('recordActivity'),
    previewScore: note('previewScore'),
    previewClock: note('previewClock'),
    findLeads: note('findLeads'),
    leadCard: note('leadCard'),
    moveLead: note('moveLead'),
    leadTrace: note('leadTrace'),
    leadScore: note('leadScore'),
    rescoring: note('rescoring'),
    unreadable: note('unreadable'),
    importHistory: note('importHistory'),
    calibration: note('calibration'),
    parity: note('parity'),
    startParity: note('startParity'),
    parityDifferences: note('parityDifferences'),
    deadLetters: note('deadLetters'),
    retryDeadLetters: note('retryDeadLetters'),
    hubspotWebhooks: note('hubspotWebhooks'),
    hubspotRecordActivity: note('hubspotRecordActivity'),
    hubspotCard: note('hubspotCard'),
    hubspotVerdict: note('hubspotVerdict'),
  };
};

/** Listens on a free port with handlers that only note their call and answer 409, unless the test gives its own. */
export const startServer = async (options: ServerOptions = {}) => {
  const calls: RouteName[] = [];
  const lines: LogLine[] = [];
  const write = (level: LogLine['level']) => (fields: Readonly<Record<string, unknown>>, message: string) => {
    lines.push({ ...fields, level, message });
  };
  const byHash = new Map(
    Object.entries(options.tokens ?? {}).map(([text, token]) => [hashOf(text), token] as const),
  );
  let exchanges = 0;
  const server = createHttpServer({
    handlers: { ...handlersThatCount(calls), ...options.handlers },
    findToken: options.findToken ?? ((hash) => Promise.resolve(byHash.get(hash) ?? null)),
    config: {
      publicUrl,
      hubspotSecrets: [secret],
      hubspotPortalId: null,
      requestsPerSecond: 300,
      failuresPerSecond: 20,
      maxConnections: 1000,
      connectionsPerNetwork: 200,
      trustProxy: 0,
      ...options.config,
    },
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    clock: { now: () => 0, wall: () => present },
    ids: { uuid: () => `exchange-${(exchanges += 1)}` },
  });
  const port = await server.listen(0, '127.0.0.1');
  return {
    calls,
    lines,
    port,
    url: `http://127.0.0.1:${port}`,
    close: (deadlineMs = 1000) => server.close(deadlineMs),
  };
};

export type TestServer = Awaited<ReturnType<typeof startServer>>;
