import type { ActivityRequest } from '@treaty/contract/activity';
import { Readiness } from '@treaty/contract/health';
import { LeadList, type LeadSummary } from '@treaty/contract/lead';
import { LeadCard } from '@treaty/contract/lead-card';
import { Trace } from '@treaty/contract/trace';
import { requestJson, requireJson } from './json-client.ts';

/** A client of the middleware's own API. */
export interface MiddlewareClient {
  /** Null while the middleware does not answer. */
  readonly readiness: () => Promise<Readiness | null>;
  readonly findLead: (email: string) => Promise<LeadSummary | null>;
  readonly card: (leadId: string) => Promise<LeadCard>;
  readonly trace: (leadId: string) => Promise<Trace['entries']>;
  readonly recordActivity: (activity: ActivityRequest) => Promise<void>;
}

/** Creates a client of the middleware at that address. */
export function createMiddlewareClient(address: string, token: string): MiddlewareClient {
  const read = (path: string): Promise<unknown> => requireJson({ url: `${address}${path}`, token });
  return {
    readiness: async () => {
      const answer = await requestJson({ url: `${address}/readyz` }).catch(() => null);
      return Readiness.safeParse(answer?.body).data ?? null;
    },
    findLead: async (email) => {
      const { leads } = LeadList.parse(await read(`/v1/leads?email=${encodeURIComponent(email)}`));
      return leads[0] ?? null;
    },
    card: async (leadId) => LeadCard.parse(await read(`/v1/leads/${leadId}/card`)),
    trace: async (leadId) => Trace.parse(await read(`/v1/leads/${leadId}/trace`)).entries,
    recordActivity: async (activity) => {
      await requireJson({ method: 'POST', url: `${address}/v1/activities`, token, body: activity });
    },
  };
}
