import type { LeadCard } from '@treaty/contract/lead-card';
import type { LeadSummary } from '@treaty/contract/lead';
import type { Trace } from '@treaty/contract/trace';
import { apiToken } from './crms.ts';

/** A caller of the middleware's API with the token of the tests. */
export interface Client {
  get<T>(path: string): Promise<T>;
  post(path: string, body: unknown): Promise<Response>;
  findLead(email: string): Promise<LeadSummary | undefined>;
  card(leadId: string): Promise<LeadCard>;
  trace(leadId: string): Promise<Trace['entries']>;
  /** Whether no job waits or runs. */
  isAtRest(): Promise<boolean>;
}

/** Calls whichever address the middleware has at the moment. */
export function openClient(url: () => string): Client {
  const headers = { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' };
  const ask = (path: string): Promise<Response> => fetch(`${url()}${path}`, { headers });
  const get = async <T>(path: string): Promise<T> => {
    // A connection that was kept open may be closed at the other end this very moment: asking again opens a new one.
    const response = await ask(path).catch(() => ask(path));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    get,
    post: (path, body) => fetch(`${url()}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    findLead: async (email) =>
      (await get<{ leads: LeadSummary[] }>(`/v1/leads?email=${encodeURIComponent(email)}`)).leads[0],
    card: (leadId) => get(`/v1/leads/${leadId}/card`),
    trace: async (leadId) => (await get<Trace>(`/v1/leads/${leadId}/trace`)).entries,
    isAtRest: async () => (await get<{ backlog: number }>('/readyz')).backlog === 0,
  };
}
