import { expect, test } from '@jest/globals';
import { readAssumptions } from '../../verify-org/src/assumptions.ts';
import { hubspotChecks } from '../../verify-org/src/hubspot/hubspot-checks.ts';
import { salesforceChecks } from '../../verify-org/src/salesforce/salesforce-checks.ts';

test.each([
  ['salesforce', salesforceChecks.map(({ id }) => id)],
  ['hubspot', hubspotChecks.map(({ id }) => id)],
] as const)('each statement about %s has one check, and each check its statement', (platform, ids) => {
  const statements = readAssumptions()[platform].map(({ id }) => id);
  expect(ids.toSorted()).toEqual(statements.toSorted());
});
