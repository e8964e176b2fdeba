import type { Agreement } from '../demo/seed/read-agreement.ts';
import type { HubSpotAccount } from '../../../simulators/src/hubspot/hubspot-account.ts';
import type { SalesforceOrg } from '../../../simulators/src/salesforce/start-salesforce-org.ts';
import type { Assets } from './assets/assets.ts';

/** What the workbench shows and works with. */
export interface WorkbenchParts {
  readonly addresses: { readonly middleware: string };
  /** Of the middleware; it never leaves this process. */
  readonly apiToken: string;
  /** Under which HubSpot reaches the middleware: what the card is told. */
  readonly publicUrl: string;
  readonly agreement: Agreement;
  readonly salesforce: SalesforceOrg;
  readonly hubspot: HubSpotAccount;
  readonly assets: Assets;
}
