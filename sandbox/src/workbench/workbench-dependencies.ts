import type { Agreement } from '../demo/seed/read-agreement.ts';
import type { HubSpotAccount } from '../../../simulators/src/hubspot/hubspot-account.ts';
import type { SalesforceOrg } from '../../../simulators/src/salesforce/start-salesforce-org.ts';
import type { Assets } from './assets/assets.ts';

/** What the routes of the workbench work with. */
export interface WorkbenchDependencies {
  readonly addresses: { readonly middleware: string };
  /** Of the middleware; it never leaves this process. */
  readonly apiToken: string;
  /** The address under which HubSpot reaches the middleware, for the card. */
  readonly publicUrl: string;
  readonly agreement: Agreement;
  readonly salesforce: SalesforceOrg;
  readonly hubspot: HubSpotAccount;
  readonly assets: Assets;
}
