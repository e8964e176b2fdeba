import type { Check } from '../check.ts';
import { batchChecks } from './checks/batch-checks.ts';
import { contactChecks } from './checks/contact-checks.ts';
import { lifecycleChecks } from './checks/lifecycle-checks.ts';
import { limitChecks } from './checks/limit-checks.ts';
import { pathChecks } from './checks/path-checks.ts';
import { propertyChecks } from './checks/property-checks.ts';
import { refusalChecks } from './checks/refusal-checks.ts';
import { searchChecks } from './checks/search-checks.ts';
import { deliveryChecks } from './checks/delivery-checks.ts';
import { shapeChecks } from './checks/shape-checks.ts';
import { uniqueChecks } from './checks/unique-checks.ts';
import { valueChecks } from './checks/value-checks.ts';
import type { HubSpotAccount } from './hubspot-account.ts';

/** The checks of the HubSpot half of simulators/assumptions.yaml, one for each statement. */
export const hubspotChecks: readonly Check<HubSpotAccount>[] = [
  ...pathChecks,
  ...shapeChecks,
  ...refusalChecks,
  ...valueChecks,
  ...contactChecks,
  ...lifecycleChecks,
  ...batchChecks,
  ...searchChecks,
  ...propertyChecks,
  ...uniqueChecks,
  ...limitChecks,
  ...deliveryChecks,
];
