import type { DatabaseSync } from 'node:sqlite';
import type { AccountParts } from './account-parts.ts';
import { accountApp } from './api/account-app.ts';
import { listen } from './api/listen.ts';
import { makeFaults } from './api/planned-faults.ts';
import { cardFetch } from './card/card-fetch.ts';
import { makeCardProxy } from './card/card-proxy.ts';
import { contactControl } from './control/contact-control.ts';
import { addOwner, defineProperty } from './control/settings-control.ts';
import { workflowControl } from './control/workflow-control.ts';
import { openAccountDatabase } from './data/account-database.ts';
import { openContactTable } from './data/contact-table.ts';
import { openDeliveryTable, type DeliveryTable } from './data/delivery-table.ts';
import { openOwnerTable } from './data/owner-table.ts';
import { openPropertyTable } from './data/property-table.ts';
import { openSequences } from './data/sequences.ts';
import type {
  DeliveryControl,
  HubSpotAccount,
  HubSpotAccountOptions,
  HubSpotTargets,
} from './hubspot-account.ts';
import { DeliverySender } from './sending/delivery-sender.ts';

const originsOf = ({ permittedOrigins, webhookTarget, actionTarget }: HubSpotTargets): readonly string[] =>
  permittedOrigins ??
  [webhookTarget, actionTarget].flatMap((url) => (url === undefined ? [] : [new URL(url).origin]));

const assembleParts = (
  database: DatabaseSync,
  options: HubSpotAccountOptions,
  send: AccountParts['send'],
): AccountParts => ({
  database,
  portalId: options.portalId,
  appId: options.appId,
  clock: options.clock,
  subscriptions: options.subscriptions,
  sequences: openSequences(database),
  contacts: openContactTable(database),
  properties: openPropertyTable(database),
  owners: openOwnerTable(database),
  send,
});

const deliveryControl = (table: DeliveryTable, sender: DeliverySender): DeliveryControl => ({
  idle: () => sender.idle(),
  hold: () => sender.hold(),
  release: () => sender.release(),
  duplicateHeld: table.duplicateUnsent,
  shuffleHeld: table.shuffleUnsent,
  all: table.all,
});

/** Starts a simulated HubSpot account; deliveries that an earlier run left behind go on. Rejects when the port is taken. */
export const startHubSpotAccount = async (options: HubSpotAccountOptions): Promise<HubSpotAccount> => {
  let targets: HubSpotTargets = options;
  const { clientSecret, portalId, appId, firstRetryDelay = 1_000, host = '127.0.0.1' } = options;
  const database = openAccountDatabase(options.dataFile);
  const table = openDeliveryTable(database);
  const urls = () => ({
    ...(targets.webhookTarget === undefined ? {} : { webhook: targets.webhookTarget }),
    ...(targets.actionTarget === undefined ? {} : { action: targets.actionTarget }),
  });
  const sender = new DeliverySender(table, { clientSecret, urls, firstRetryDelay });
  const parts = assembleParts(database, options, (kind, payload) => {
    if (kind === 'webhook' && targets.webhookTarget === undefined) return;
    table.add(kind, JSON.stringify(payload));
    sender.wake();
  });
  const proxy = makeCardProxy({ portalId, appId, clientSecret, permittedOrigins: () => originsOf(targets) });
  const { faults, showFaults } = makeFaults();
  const app = accountApp({ parts, accessToken: options.accessToken, showFaults, proxy });
  const server = await listen(app, options.port, host).catch((error: unknown) => {
    database.close();
    throw error;
  });
  sender.wake();

  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await server.close();
    await sender.close();
    database.close();
  };

  return {
    url: `http://${host}:${server.port}`,
    port: server.port,
    contacts: contactControl(parts),
    workflows: workflowControl(parts),
    deliveries: deliveryControl(table, sender),
    faults,
    addOwner: (owner) => addOwner(parts, owner),
    defineProperty: (definition) => defineProperty(parts, definition),
    cardFetch: cardFetch(proxy),
    pointAt: (changed) => {
      targets = changed;
      sender.wake();
    },
    close: () => (closing ??= close()),
  };
};
