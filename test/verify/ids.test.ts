import { expect, test } from '@jest/globals';
import { readAssumptions } from '../../sandbox/src/verify/assumptions.ts';
import { hubspotChecks } from '../../sandbox/src/verify/hubspot/hubspot-checks.ts';
import { salesforceChecks } from '../../sandbox/src/verify/salesforce/salesforce-checks.ts';

test.each([
  ['salesforce', salesforceChecks.map(({ id }) => id)],
  ['hubspot', hubspotChecks.map(({ id }) => id)],
] as const)('each statement about %s has one check, and each check its statement', (platform, ids) => {
  const statements = readAssumptions()[platform].map(({ id }) => id);
  expect(ids.toSorted()).toEqual(statements.toSorted());
});
