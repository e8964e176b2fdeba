import type { Check } from '../check.ts';
import { collectionChecks } from './checks/collection-checks.ts';
import { conditionalChecks } from './checks/conditional-checks.ts';
import { conversionChecks } from './checks/conversion-checks.ts';
import { errorChecks } from './checks/error-checks.ts';
import { fieldChecks } from './checks/field-checks.ts';
import { flowChecks } from './checks/flow-checks.ts';
import { loginChecks } from './checks/login-checks.ts';
import { metadataChecks } from './checks/metadata-checks.ts';
import { nameChecks } from './checks/name-checks.ts';
import { permissionChecks } from './checks/permission-checks.ts';
import { queryChecks } from './checks/query-checks.ts';
import { referenceChecks } from './checks/reference-checks.ts';
import { uiChecks } from './checks/ui-checks.ts';
import { upsertChecks } from './checks/upsert-checks.ts';
import { validationChecks } from './checks/validation-checks.ts';
import type { SalesforceOrg } from './salesforce-org.ts';

/** A check for each statement about Salesforce; they run in the order of simulators/assumptions.yaml. */
export const salesforceChecks: readonly Check<SalesforceOrg>[] = [
  ...loginChecks,
  ...errorChecks,
  ...nameChecks,
  ...fieldChecks,
  ...referenceChecks,
  ...upsertChecks,
  ...collectionChecks,
  ...queryChecks,
  ...conditionalChecks,
  ...validationChecks,
  ...flowChecks,
  ...conversionChecks,
  ...uiChecks,
  ...metadataChecks,
  ...permissionChecks,
];
