import type { DatabaseSync } from 'node:sqlite';
import type { AccountParts } from './account-parts.ts';
import { accountApp } from './api/account-app.ts';
import { listen } from '../system/listen.ts';
import { logRequests } from './api/log-requests.ts';
import { createFaults } from './api/planned-faults.ts';
import { cardFetch } from './card/card-fetch.ts';
import { createCardProxy } from './card/card-proxy.ts';
import { contactControl } from './control/contact-control.ts';
import { addOwner, defineProperty } from './control/settings-control.ts';
import { workflowControl } from './control/workflow-control.ts';
import { openAccountDatabase } from './data/account-database.ts';
import { openContactTable } from './data/contact-table.ts';
import { openOwnerTable } from './data/owner-table.ts';
import { openPropertyTable } from './data/property-table.ts';
import { openSequences } from './data/sequences.ts';
import type { HubSpotAccount, HubSpotAccountOptions } from './hubspot-account.ts';
import { openOutgoing } from './webhooks/outgoing.ts';

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

/** Starts a simulated HubSpot account; deliveries that an earlier run left behind go on. Rejects when the port is taken. */
export const startHubSpotAccount = async (options: HubSpotAccountOptions): Promise<HubSpotAccount> => {
  const { host = '127.0.0.1', accessToken } = options;
  const database = openAccountDatabase(options.dataFile);
  const outgoing = openOutgoing(database, options);
  const parts = assembleParts(database, options, outgoing.send);
  const proxy = createCardProxy({ ...options, permittedOrigins: outgoing.permittedOrigins });
  const { faults, showFaults } = createFaults();
  const { requests, log: logRequest } = logRequests();
  const app = accountApp({ parts, accessToken, showFaults, logRequest, proxy });
  const server = await listen(app, options.port, host).catch((error: unknown) => {
    database.close();
    throw error;
  });
  outgoing.pointAt(options);

  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await server.close();
    await outgoing.close();
    database.close();
  };

  return {
    url: `http://${host}:${server.port}`,
    port: server.port,
    contacts: contactControl(parts),
    workflows: workflowControl(parts),
    deliveries: outgoing.control,
    faults,
    requests,
    addOwner: (owner) => addOwner(parts, owner),
    defineProperty: (definition) => defineProperty(parts, definition),
    cardFetch: cardFetch(proxy),
    pointAt: outgoing.pointAt,
    close: () => (closing ??= close()),
  };
};
