import type { Instant } from '../instant.ts';

/**
 * Whether HubSpot's verdict stands against Salesforce's. Salesforce stamps whole seconds: what happened within one second cannot be
 * told apart, and then the verdict that we had first stands.
 */
export const cameFirst = (inHubSpot: Instant, inSalesforce: Instant): boolean =>
  Math.floor(inHubSpot / 1000) <= Math.floor(inSalesforce / 1000);
