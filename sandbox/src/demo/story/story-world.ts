import type { LeadCard } from '@treaty/contract/lead-card';
import type { Colleague, ControlClient } from '../clients/control-client.ts';
import type { MiddlewareClient } from '../clients/middleware-client.ts';
import type { SalesforceSession } from '../clients/salesforce-session.ts';
import { waitUntil } from '../wait-until.ts';
import type { StoryPlan } from './story-plan.ts';

/** What the story is told with. */
export interface StoryWorld {
  readonly plan: StoryPlan;
  readonly control: ControlClient;
  readonly middleware: MiddlewareClient;
  readonly tell: (line: string) => void;
}

/** The person that the story is about. */
export interface KnownLead {
  readonly firstName: string;
  readonly name: string;
  readonly email: string;
  readonly contactId: string;
  readonly leadId: string;
}

/** The rep who has the lead, in a Salesforce session. */
export interface Rep {
  readonly colleague: Colleague;
  readonly salesforce: SalesforceSession;
  /** The handoff's record in Salesforce. */
  readonly handoffId: string;
}

const patience = { within: 30_000, every: 200 };

/** Waits until there is an answer that is not null; 30 seconds at most. */
export const comesTrue = <T>(what: string, ask: () => Promise<T | null>): Promise<T> =>
  waitUntil(what, ask, patience);

/** Waits until the lead's card is as it should be. */
export const cardWhen = (
  { middleware }: StoryWorld,
  leadId: string,
  { what, is }: { what: string; is: (card: LeadCard) => boolean },
): Promise<LeadCard> =>
  comesTrue(what, async () => {
    const card = await middleware.card(leadId);
    return is(card) ? card : null;
  });
