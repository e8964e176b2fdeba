import type { ServerOptions } from 'node:http';
import express, { type Express } from 'express';
import type { Clock } from '../../services/ports/clock.ts';
import type { Ids } from '../../services/ports/ids.ts';
import type { Log } from '../../services/ports/log.ts';
import { type FindToken, createAuthenticateToken } from './authenticate-token.ts';
import { limitConnections } from './connection-limits.ts';
import { trackResponses } from './track-responses.ts';
import { createRequestPipeline } from './request-pipeline.ts';
import { createFastServer } from './fast-server.ts';
import type { InspectReply } from './endpoint.ts';
import type { Handlers } from './handler.ts';
import { close, listen } from './listen.ts';
import { mountRoutes } from './mount-routes.ts';
import { answerProtocolErrors } from './protocol-errors.ts';
import { createFailureLimit, createRateLimit } from './rate-limit.ts';
import { createReadSigned } from './read-signed.ts';
import type { SignatureSettings } from './verify-hubspot-signature.ts';

/** The settings of the HTTP server. */
export interface HttpConfig {
  /** Origin, and path if there is one, under which HubSpot reaches this server; no slash at the end. */
  readonly publicUrl: string;
  /** Client secrets of the HubSpot app, any of which may sign; without one nothing from HubSpot is taken. */
  readonly hubspotSecrets: readonly string[];
  /** The HubSpot account that may call; null lets any account in that the secret lets in. */
  readonly hubspotPortalId: string | null;
  /** For each API token; at least 100 must pass. */
  readonly requestsPerSecond: number;
  /** Requests that fail to say who sends them, for each network. */
  readonly failuresPerSecond: number;
  readonly maxConnections: number;
  readonly connectionsPerNetwork: number;
  /** The proxies in front, as Express names them: how many, or their addresses and subnets. */
  readonly trustProxy: number | readonly string[];
}

/** The parts of the HTTP server. */
export interface HttpServerParts {
  readonly handlers: Handlers;
  readonly findToken: FindToken;
  readonly config: HttpConfig;
  readonly log: Log;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly inspectReply?: InspectReply | undefined;
}

/** The middleware's own HTTP server. */
export interface HttpServer {
  /** Resolves to the port; rejects when it is taken. Port 0 takes a free one. */
  listen(port: number, host: string): Promise<number>;
  /** Ends when every answer under way is sent, after so many milliseconds at the latest. */
  close(deadlineMs: number): Promise<void>;
}

/** Milliseconds and bytes. The defaults of Node would let one slow sender hold a connection for five minutes. */
const limits: ServerOptions = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16_384,
  // The pipeline asks for it, and answers with our headers.
  requireHostHeader: false,
};

const createApp = (trustProxy: HttpConfig['trustProxy']): Express =>
  express()
    .disable('x-powered-by')
    .disable('etag')
    .enable('case sensitive routing')
    .enable('strict routing')
    .set('trust proxy', trustProxy);

const signatureSettings = ({ config, clock }: HttpServerParts): SignatureSettings => ({
  publicUrl: config.publicUrl,
  secrets: config.hubspotSecrets.filter((secret) => secret !== ''),
  clock,
});

/** Makes the HTTP server: the routes of the contract, and nothing else. */
export const createHttpServer = (parts: HttpServerParts): HttpServer => {
  const { handlers, findToken, config, log, clock, ids } = parts;
  const app = createApp(config.trustProxy);
  let isClosing = false;
  const failures = createFailureLimit(config.failuresPerSecond);
  const pipeline = createRequestPipeline({ log, clock, ids, isClosing: () => isClosing });
  mountRoutes(app, pipeline, handlers, {
    authenticateToken: createAuthenticateToken(
      findToken,
      createRateLimit(config.requestsPerSecond),
      failures,
    ),
    readSigned: createReadSigned(signatureSettings(parts), failures),
    portalId: config.hubspotPortalId,
    inspectReply: parts.inspectReply,
  });
  const server = createFastServer(app, limits);
  const responseOf = trackResponses(server);
  answerProtocolErrors(server, { log, ids, responseOf });
  const isProxy = app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  limitConnections(server, {
    all: config.maxConnections,
    perNetwork: config.connectionsPerNetwork,
    isProxy: (address) => isProxy(address, 0),
    responseOf,
  });
  return {
    listen: (port, host) => listen(server, port, host),
    close: (deadlineMs) => {
      isClosing = true;
      return close(server, deadlineMs);
    },
  };
};
