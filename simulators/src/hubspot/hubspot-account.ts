import type { ApiRequest } from './api/log-requests.ts';
import type { Faults } from './api/planned-faults.ts';
import type { Clock, WebhookSubscription } from './account-parts.ts';
import type { CardAnswer } from './card/card-fetch.ts';
import type { CardRequest } from './card/card-proxy.ts';
import type { ContactControl } from './control/contact-control.ts';
import type { NewOwner } from './control/settings-control.ts';
import type { WorkflowControl } from './control/workflow-control.ts';
import type { DeliveryState } from './data/delivery-table.ts';
import type { Owner } from './data/owner-table.ts';
import type { PropertyCreate } from './properties/define-property.ts';

/** Where HubSpot sends to, full URLs. */
export interface HubSpotTargets {
  /** Webhook events; without it none are made, as if the app were not installed. */
  readonly webhookTarget?: string | undefined;
  /** The action URL of record_activity. */
  readonly actionTarget?: string | undefined;
  /** Origins a card may fetch from; those of the two targets unless told. */
  readonly permittedOrigins?: readonly string[] | undefined;
}

export interface HubSpotAccountOptions extends HubSpotTargets {
  /** 0 takes a free port. */
  readonly port: number;
  /** 127.0.0.1 unless told. */
  readonly host?: string;
  /** The path of the account's SQLite file, or ':memory:'. */
  readonly dataFile: string;
  readonly clock: Clock;
  readonly accessToken: string;
  readonly clientSecret: string;
  readonly portalId: number;
  readonly appId: number;
  readonly subscriptions: readonly WebhookSubscription[];
  /** Milliseconds before the first retry of a delivery; 1000 unless told. */
  readonly firstRetryDelay?: number;
}

/** What is on its way from HubSpot, and how tests disturb it. */
export interface DeliveryControl {
  /** Resolves when nothing is left to send; never while messages are held or have no target. */
  readonly idle: () => Promise<void>;
  /** Keeps new messages back until `release`. */
  readonly hold: () => void;
  readonly release: () => void;
  /** Sends every message that is held back a second time. */
  readonly duplicateHeld: () => void;
  /** Puts the messages that are held back into an order that depends on the seed alone. */
  readonly shuffleHeld: (seed: number) => void;
  /** Every delivery so far, oldest first. */
  readonly all: () => DeliveryState[];
}

/** A simulated HubSpot account that runs: its API at `url`, and what people and workflows in HubSpot do. */
export interface HubSpotAccount {
  readonly url: string;
  readonly port: number;
  readonly contacts: ContactControl;
  readonly workflows: WorkflowControl;
  readonly deliveries: DeliveryControl;
  readonly faults: Faults;
  /** The requests to the API so far, oldest first. */
  readonly requests: readonly ApiRequest[];
  readonly addOwner: (owner: NewOwner) => Owner;
  readonly defineProperty: (definition: PropertyCreate) => void;
  /** `hubspot.fetch` on behalf of a user. */
  readonly cardFetch: (request: CardRequest) => Promise<CardAnswer>;
  /** Changes where HubSpot sends to; what waits goes to the new targets. */
  readonly pointAt: (targets: HubSpotTargets) => void;
  /** Stops at once; what was not delivered stays in the data file. A second call has no further effect. */
  readonly close: () => Promise<void>;
}
