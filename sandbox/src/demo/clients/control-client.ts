import { z } from 'zod';
import { askJson, demandJson, type JsonAnswer } from './json-http.ts';

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

/** Somebody who works in the CRMs. */
export type Colleague = z.infer<typeof People>['people'][number];

/** What an activity is told with; without an instant, the moment of receipt counts. */
export interface ToldActivity {
  readonly type: string;
  readonly occurredAt?: string;
  readonly sourceKey?: string;
}

/** What HubSpot's card asks: for the card itself, or with a verdict. */
export type CardCall =
  | { readonly method: 'GET'; readonly user: string; readonly since?: string }
  | { readonly method: 'POST'; readonly user: string; readonly body: Readonly<Record<string, unknown>> };

/** The server that steers the demo, as a client sees it. */
export type ControlClient = ReturnType<typeof createControlClient>;

/** Speaks to the control server at that address. */
export function createControlClient(address: string) {
  const ask = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<unknown> =>
    demandJson({ method, url: `${address}${path}`, body });
  const contact = (id: string): string => `/control/hubspot/contacts/${encodeURIComponent(id)}`;
  return {
    /** How the demo stands; null when nobody answers. */
    status: async () => {
      const answer = await askJson({ url: `${address}/control` }).catch(() => null);
      return Status.safeParse(answer?.body).data ?? null;
    },
    clock: async () => Clock.parse(await ask('GET', '/control/clock')),
    people: async () => People.parse(await ask('GET', '/control/people')).people,
    slackMessages: async () => Slack.parse(await ask('GET', '/slack')).messages,
    /** Whatever is answered. */
    moveClock: (advance: string): Promise<JsonAnswer> =>
      askJson({ method: 'POST', url: `${address}/control/clock`, body: { advance } }),
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
    recordActivity: (id: string, activity: ToldActivity) =>
      ask('POST', `${contact(id)}/activities`, activity),
    /** Whatever the card is answered. */
    card: (id: string, call: CardCall): Promise<JsonAnswer> =>
      askJson({ method: 'POST', url: `${address}${contact(id)}/card`, body: call }),
  };
}
