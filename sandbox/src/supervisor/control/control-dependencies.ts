import type { Agreement } from '../../demo/seed/read-agreement.ts';
import type { HubSpotAccount } from '../../../../simulators/src/hubspot/hubspot-account.ts';
import type { SalesforceOrg } from '../../../../simulators/src/salesforce/start-salesforce-org.ts';
import type { DemoClock } from '../demo-clock.ts';
import type { MiddlewareProcess } from '../middleware-process.ts';
import type { Addresses } from '../running-demo.ts';
import type { SlackCatcher } from '../slack-catcher.ts';
import type { WorkbenchDependencies } from '../../workbench/workbench-dependencies.ts';

/** What the routes of the control server work with. */
export interface ControlDependencies extends WorkbenchDependencies {
  readonly addresses: Addresses;
  /** What a request to the control server must carry. */
  readonly controlToken: string;
  /** The address under which HubSpot reaches the middleware. */
  readonly publicUrl: string;
  readonly agreement: Agreement;
  readonly clock: DemoClock;
  readonly middleware: MiddlewareProcess;
  readonly salesforce: SalesforceOrg;
  readonly hubspot: HubSpotAccount;
  readonly slack: SlackCatcher;
  /** The progress of the demo data; null when they are complete. */
  readonly seeding: () => { readonly played: number; readonly of: number } | null;
}
