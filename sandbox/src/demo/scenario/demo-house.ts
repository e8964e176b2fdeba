import type { HubSpotAccount } from '../../../../simulators/src/hubspot/hubspot-account.ts';
import type { SalesforceOrg } from '../../../../simulators/src/salesforce/start-salesforce-org.ts';
import type { MiddlewareClient } from '../clients/middleware-client.ts';
import type { Agreement } from '../seed/read-agreement.ts';

/** What the demo's leads are played in. */
export interface DemoHouse {
  readonly agreement: Agreement;
  readonly salesforce: SalesforceOrg;
  readonly hubspot: HubSpotAccount;
  readonly middleware: MiddlewareClient;
  /** Under which HubSpot reaches the middleware. */
  readonly publicUrl: string;
  /** Milliseconds since the epoch, by the shared clock. */
  readonly now: () => number;
}
