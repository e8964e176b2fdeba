import type { HubSpotAccount } from '../../../../simulators/src/hubspot/hubspot-account.ts';
import type { SalesforceOrg } from '../../../../simulators/src/salesforce/start-salesforce-org.ts';
import type { MiddlewareClient } from '../clients/middleware-client.ts';
import type { Agreement } from '../seed/read-agreement.ts';

/** The systems that a scenario runs in. */
export interface ScenarioContext {
  readonly agreement: Agreement;
  readonly salesforce: SalesforceOrg;
  readonly hubspot: HubSpotAccount;
  readonly middleware: MiddlewareClient;
  /** The address under which HubSpot reaches the middleware. */
  readonly publicUrl: string;
  /** Milliseconds since the epoch, by the shared clock. */
  readonly now: () => number;
}
