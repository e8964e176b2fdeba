import type { Instant } from '../instant.ts';

/**
 * Whether HubSpot's decision stands against Salesforce's. Salesforce stamps whole seconds: what happened within one second cannot be
 * told apart, and then the decision that we had first stands.
 */
export const isEarlier = (inHubSpot: Instant, inSalesforce: Instant): boolean =>
  Math.floor(inHubSpot / 1000) <= Math.floor(inSalesforce / 1000);
