import type { DatabaseSync } from 'node:sqlite';
import type { AccountParts } from '../account-parts.ts';
import { openDeliveryTable } from '../data/delivery-table.ts';
import type { DeliveryControl, HubSpotAccountOptions, HubSpotTargets } from '../hubspot-account.ts';
import { DeliverySender, type DeliveryUrls } from './delivery-sender.ts';

/** Everything that HubSpot sends by itself, and where to. */
export interface Outgoing {
  readonly send: AccountParts['send'];
  readonly control: DeliveryControl;
  /** The origins that a card may fetch from. */
  readonly permittedOrigins: () => readonly string[];
  /** Sends from now on to these targets; also called once to begin. */
  readonly pointAt: (targets: HubSpotTargets) => void;
  readonly close: () => Promise<void>;
}

const urlsOf = ({ webhookTarget, actionTarget }: HubSpotTargets): DeliveryUrls => ({
  ...(webhookTarget === undefined ? {} : { webhook: webhookTarget }),
  ...(actionTarget === undefined ? {} : { action: actionTarget }),
});

const originsOf = (targets: HubSpotTargets): readonly string[] =>
  targets.permittedOrigins ?? Object.values(urlsOf(targets)).map((url) => new URL(url).origin);

/** Opens the deliveries that an earlier run left behind and takes new ones; nothing is sent before `pointAt`. */
export const openOutgoing = (database: DatabaseSync, options: HubSpotAccountOptions): Outgoing => {
  let targets: HubSpotTargets = options;
  const table = openDeliveryTable(database);
  const sender = new DeliverySender(table, {
    clientSecret: options.clientSecret,
    urls: () => urlsOf(targets),
    firstRetryDelay: options.firstRetryDelay ?? 1_000,
  });
  return {
    send: (kind, payload) => {
      if (kind === 'webhook' && targets.webhookTarget === undefined) return;
      table.add(kind, JSON.stringify(payload));
      sender.wake();
    },
    control: {
      idle: () => sender.idle(),
      hold: () => sender.hold(),
      release: () => sender.release(),
      duplicateHeld: table.duplicateUnsent,
      shuffleHeld: table.shuffleUnsent,
      all: table.all,
    },
    permittedOrigins: () => originsOf(targets),
    pointAt: (changed) => {
      targets = changed;
      sender.wake();
    },
    close: () => sender.close(),
  };
};
