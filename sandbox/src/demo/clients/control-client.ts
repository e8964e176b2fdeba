import { z } from 'zod';
import { requestJson, requireJson, type JsonResponse } from './json-client.ts';

const State = z.enum(['serving', 'starting', 'stopped']);
const Status = z.object({
  middleware: State,
  seeding: z.object({ played: z.number(), of: z.number() }).nullable(),
});
const People = z.object({
  people: z.array(
    z.object({
      name: z.string(),
      role: z.string(),
      salesforceUser: z.string().nullable(),
      hubspotUser: z.string().nullable(),
    }),
  ),
});
const Contact = z.object({ id: z.string(), properties: z.record(z.string(), z.string()) });
const Token = z.object({ accessToken: z.string(), instanceUrl: z.string() });
const Clock = z.object({ now: z.string(), offset: z.number() });
const MiddlewareStatus = z.object({ state: State, pid: z.number().nullable() });
const Slack = z.object({
  messages: z.array(z.object({ at: z.string(), message: z.looseObject({ text: z.string() }) })),
});

/** A user of the CRMs. */
export type Colleague = z.infer<typeof People>['people'][number];

/** An activity to record; without an instant, the time of receipt counts. */
export interface ActivityInput {
  readonly type: string;
  readonly occurredAt?: string;
  readonly sourceKey?: string;
}

/** A request of HubSpot's card: for the lead card itself, or with a decision. */
export type CardCall =
  | { readonly method: 'GET'; readonly user: string; readonly since?: string }
  | { readonly method: 'POST'; readonly user: string; readonly body: Readonly<Record<string, unknown>> };

/** Where the control server is, and the token of this start. */
export interface RunningControl {
  readonly addresses: { readonly control: string };
  readonly controlToken: string;
}

/** A client of the demo's control server. */
export type ControlClient = ReturnType<typeof createControlClient>;

/** Creates a client of a running demo's control server. */
export function createControlClient({ addresses, controlToken: token }: RunningControl) {
  const address = addresses.control;
  const ask = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<unknown> =>
    requireJson({ method, url: `${address}${path}`, token, body });
  const contact = (id: string): string => `/control/hubspot/contacts/${encodeURIComponent(id)}`;
  return {
    /** The state of the demo; null when it does not answer. */
    status: async () => {
      const answer = await requestJson({ url: `${address}/control`, token }).catch(() => null);
      return Status.safeParse(answer?.body).data ?? null;
    },
    clock: async () => Clock.parse(await ask('GET', '/control/clock')),
    people: async () => People.parse(await ask('GET', '/control/people')).people,
    slackMessages: async () => Slack.parse(await ask('GET', '/slack')).messages,
    /** Returns the response, whatever its status. */
    moveClock: (advance: string): Promise<JsonResponse> =>
      requestJson({ method: 'POST', url: `${address}/control/clock`, token, body: { advance } }),
    middlewareStatus: async () => MiddlewareStatus.parse(await ask('GET', '/control/middleware')),
    stopMiddleware: () => ask('POST', '/control/middleware/stop', {}),
    startMiddleware: () => ask('POST', '/control/middleware/start', {}),
    salesforceToken: async (username: string) =>
      Token.parse(await ask('POST', '/control/salesforce/token', { username })),
    createContact: async (properties: Readonly<Record<string, string>>) =>
      Contact.parse(await ask('POST', '/control/hubspot/contacts', { properties })),
    readContact: async (id: string) => Contact.parse(await ask('GET', contact(id))),
    updateContact: (id: string, properties: Readonly<Record<string, string>>) =>
      ask('PATCH', contact(id), { properties }),
    recordActivity: (id: string, activity: ActivityInput) =>
      ask('POST', `${contact(id)}/activities`, activity),
    /** Returns the response, whatever its status. */
    card: (id: string, call: CardCall): Promise<JsonResponse> =>
      requestJson({ method: 'POST', url: `${address}${contact(id)}/card`, token, body: call }),
  };
}
