import { sendRequest, type OutgoingAnswer } from '../../system/outgoing-http.ts';
import { realNow } from '../../system/real-time.ts';
import { signatureV3 } from '../webhooks/signatures.ts';

/** The HubSpot user who looks at the card. */
export interface CardUser {
  readonly id: number;
  readonly email: string;
}

/** One request of a card, as `hubspot.fetch` takes it. */
export interface CardRequest {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  /** Only `Authorization` is let through. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds, at most 15,000. */
  readonly timeout?: number | undefined;
  readonly user: CardUser;
}

/** What came of it: an answer of the app's server, or why HubSpot's proxy has none. */
export type CardOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly category: string;
      readonly message: string;
    };

export interface CardProxySettings {
  readonly portalId: number;
  readonly appId: number;
  readonly clientSecret: string;
  /** The origins that the app may fetch from. */
  readonly permittedOrigins: () => readonly string[];
}

const longestTimeout = 15_000;
const largestBody = 1_048_576;
const mostAtOnce = 20;
const methodsWithBody = ['POST', 'PUT', 'PATCH', 'DELETE'];

const refused = (status: number, category: string, message: string): CardOutcome => ({
  kind: 'refused',
  status,
  category,
  message,
});

const faultOf = (request: CardRequest, permitted: readonly string[]): string | undefined => {
  if (!URL.canParse(request.url)) return `URL is malformed: ${request.url}`;
  const { origin } = new URL(request.url);
  if (!permitted.includes(origin)) return `${origin} is not among the app's permitted URLs`;
  if (Object.keys(request.headers ?? {}).some((name) => name.toLowerCase() !== 'authorization'))
    return "Only 'Authorization' header is allowed";
  return undefined;
};

const targetOf = (request: CardRequest, settings: CardProxySettings): string => {
  const url = new URL(request.url);
  url.searchParams.append('userId', String(request.user.id));
  url.searchParams.append('userEmail', request.user.email);
  url.searchParams.append('portalId', String(settings.portalId));
  url.searchParams.append('appId', String(settings.appId));
  return url.href;
};

const bodyOf = ({ method, body }: CardRequest): string =>
  methodsWithBody.includes(method) && body !== undefined && body !== null ? JSON.stringify(body) : '';

/** A failed connection or a 5xx is tried once more, within the same time limit: POSTs may arrive twice. */
const tryTwice = async (send: () => Promise<OutgoingAnswer>): Promise<OutgoingAnswer> => {
  const first = await send().catch((error: unknown) => {
    if (error instanceof Error && error.name === 'TimeoutError') throw error;
    return undefined;
  });
  return first === undefined || first.status >= 500 ? send() : first;
};

const judge = (answer: OutgoingAnswer): CardOutcome => {
  if (Buffer.byteLength(answer.body) > largestBody)
    return refused(400, 'VALIDATION_ERROR', 'Response body is larger than 1 MB');
  if (answer.body === '') return { kind: 'answered', status: answer.status, body: null };
  try {
    const body: unknown = JSON.parse(answer.body);
    return { kind: 'answered', status: answer.status, body };
  } catch {
    return refused(400, 'VALIDATION_ERROR', 'Invalid JSON Response Body');
  }
};

const exchange = async (request: CardRequest, settings: CardProxySettings): Promise<CardOutcome> => {
  const uri = targetOf(request, settings);
  const body = bodyOf(request);
  if (Buffer.byteLength(body) > largestBody)
    return refused(400, 'VALIDATION_ERROR', 'Request body is larger than 1 MB');
  const endsAt = realNow() + Math.min(request.timeout ?? longestTimeout, longestTimeout);
  const send = () =>
    sendRequest({
      method: request.method,
      url: uri,
      headers: {
        ...request.headers,
        ...signatureV3(settings.clientSecret, { method: request.method, uri, body }, realNow()),
        ...(body === '' ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === '' ? undefined : body,
      timeout: Math.max(endsAt - realNow(), 1),
    });
  try {
    return judge(await tryTwice(send));
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError'
      ? refused(504, 'GATEWAY_TIMEOUT', 'Gateway took too long to respond')
      : refused(500, 'INTERNAL_SERVER_ERROR', 'Network error');
  }
};

/** HubSpot's proxy behind `hubspot.fetch`: checks, adds who asks, signs, and fetches; at most twenty at once. */
export const createCardProxy = (
  settings: CardProxySettings,
): ((request: CardRequest) => Promise<CardOutcome>) => {
  let underWay = 0;
  return async (request) => {
    const fault = faultOf(request, settings.permittedOrigins());
    if (fault !== undefined) return refused(400, 'VALIDATION_ERROR', fault);
    if (underWay === mostAtOnce) return refused(429, 'RATE_LIMITS', 'Too many concurrent requests');
    underWay += 1;
    try {
      return await exchange(request, settings);
    } finally {
      underWay -= 1;
    }
  };
};
