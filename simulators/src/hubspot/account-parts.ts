import type { DatabaseSync } from 'node:sqlite';
import type { ContactTable } from './data/contact-table.ts';
import type { MessageKind } from './data/message-table.ts';
import type { OwnerTable } from './data/owner-table.ts';
import type { PropertyTable } from './data/property-table.ts';
import type { Sequences } from './data/sequences.ts';

/** Where the time in the records comes from, epoch milliseconds UTC; it may be moved. */
export interface Clock {
  readonly now: () => number;
}

/** A subscription of the app, in the form of a developer project's webhooks component. */
export interface WebhookSubscription {
  readonly subscriptionType: 'object.creation' | 'object.propertyChange' | 'object.deletion';
  readonly objectType: 'contact';
  /** For object.propertyChange: the one property listened to. */
  readonly propertyName?: string | undefined;
  readonly active: boolean;
}

/** What the account's parts share. */
export interface AccountParts {
  readonly database: DatabaseSync;
  readonly portalId: number;
  readonly appId: number;
  readonly clock: Clock;
  readonly sequences: Sequences;
  readonly contacts: ContactTable;
  readonly properties: PropertyTable;
  readonly owners: OwnerTable;
  readonly subscriptions: readonly WebhookSubscription[];
  /** Puts a message on its way; it is kept until it is delivered or given up. */
  readonly send: (kind: MessageKind, payload: object) => void;
}
