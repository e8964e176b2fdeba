import type { Agreement } from '../../demo/seed/read-agreement.ts';
import type { HubSpotAccount } from '../../../../simulators/src/hubspot/hubspot-account.ts';
import type { SalesforceOrg } from '../../../../simulators/src/salesforce/start-salesforce-org.ts';
import type { DemoClock } from '../demo-clock.ts';
import type { MiddlewareProcess } from '../middleware-process.ts';
import type { Addresses } from '../running.ts';
import type { SlackCatcher } from '../slack-catcher.ts';
import type { WorkbenchParts } from '../../workbench/workbench-parts.ts';

/** What the control server lets people do things with. */
export interface ControlParts extends WorkbenchParts {
  readonly addresses: Addresses;
  /** Under which HubSpot reaches the middleware. */
  readonly publicUrl: string;
  readonly agreement: Agreement;
  readonly clock: DemoClock;
  readonly middleware: MiddlewareProcess;
  readonly salesforce: SalesforceOrg;
  readonly hubspot: HubSpotAccount;
  readonly slack: SlackCatcher;
  /** How far the demo data are: null when nothing is under way. */
  readonly seeding: () => { readonly played: number; readonly of: number } | null;
}
