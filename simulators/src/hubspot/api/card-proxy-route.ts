import { Router } from 'express';
import { z } from 'zod';
import type { CardOutcome, CardRequest } from '../card/card-proxy.ts';
import { queryText, readInput } from './read-request.ts';

const proxyRequestSchema = z.object({
  requestUri: z.string(),
  method: z.string().transform((method) => method.toUpperCase()),
  requestTimeoutMillis: z.number().int().positive().optional(),
  requestBody: z.unknown().optional(),
  requestHeaders: z.record(z.string(), z.string()).optional(),
});
type ProxyRequest = z.infer<typeof proxyRequestSchema>;

/** HubSpot answers 200 with a success or an error inside; only its own refusals show as HTTP errors. */
const answerOf = (
  outcome: CardOutcome,
  { method, requestUri }: ProxyRequest,
  portalId: number,
): { status: number; body: object } => {
  const context = {
    httpMethod: [method],
    requestUri: [requestUri],
    portalId: [String(portalId)],
    appServerStatusCode: [String(outcome.status)],
  };
  if (outcome.kind === 'refused') {
    const { status, category, message } = outcome;
    return { status, body: { status: 'error', category, message, context } };
  }
  const responseBody = outcome.body;
  if (outcome.status < 300)
    return { status: outcome.status, body: { status: 'success', responseBody, context } };
  const message = 'Error returned from Request Uri';
  return { status: 200, body: { status: 'error', category: 'BAD_GATEWAY', message, responseBody, context } };
};

/** The HTTP face of the card proxy. Who is signed in comes as `userId` and `userEmail`, where HubSpot reads its session. */
export const cardProxyRoute = (
  proxy: (request: CardRequest) => Promise<CardOutcome>,
  portalId: number,
): Router => {
  const router = Router();
  router.post('/', async (request, response) => {
    const asked = readInput(proxyRequestSchema, request.body);
    const user = {
      id: readInput(z.coerce.number().int(), queryText(request, 'userId') ?? 0),
      email: queryText(request, 'userEmail') ?? '',
    };
    const outcome = await proxy({
      method: asked.method,
      url: asked.requestUri,
      body: asked.requestBody,
      headers: asked.requestHeaders,
      timeout: asked.requestTimeoutMillis,
      user,
    });
    const { status, body } = answerOf(outcome, asked, portalId);
    response.status(status).json(body);
  });
  return router;
};
