import type { LeadCard } from '@treaty/contract/lead-card';
import type { Colleague, ControlClient } from '../clients/control-client.ts';
import type { MiddlewareClient } from '../clients/middleware-client.ts';
import type { SalesforceSession } from '../clients/salesforce-session.ts';
import { waitUntil } from '../wait-until.ts';
import type { StoryPlan } from './story-plan.ts';

/** What every step of the story works with. */
export interface StoryContext {
  readonly plan: StoryPlan;
  readonly control: ControlClient;
  readonly middleware: MiddlewareClient;
  readonly print: (text: string) => void;
}

/** The lead that the story is about. */
export interface StoryLead {
  readonly firstName: string;
  readonly name: string;
  readonly email: string;
  readonly contactId: string;
  readonly leadId: string;
}

/** The rep who owns the lead, with a Salesforce session. */
export interface Rep {
  readonly colleague: Colleague;
  readonly salesforce: SalesforceSession;
  /** The handoff's record in Salesforce. */
  readonly handoffId: string;
}

const polling = { timeout: 30_000, interval: 200 };

/** Waits until there is an answer that is not null, for at most 30 seconds. */
export const waitFor = <T>(what: string, ask: () => Promise<T | null>): Promise<T> =>
  waitUntil(what, ask, polling);

/** Waits until the lead's card satisfies a condition. */
export const waitForCard = (
  { middleware }: StoryContext,
  leadId: string,
  { what, is }: { what: string; is: (card: LeadCard) => boolean },
): Promise<LeadCard> =>
  waitFor(what, async () => {
    const card = await middleware.card(leadId);
    return is(card) ? card : null;
  });
