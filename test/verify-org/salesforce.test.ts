import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../verify-org/src/verify.ts';
import { verify } from '../../verify-org/src/verify.ts';
import { startVerifiedOrg } from './support/verified-org.ts';
import type { VerifiedOrg } from './support/verified-org.ts';

/** What only people, time or a change of the org can show. */
const forPeople = [
  'salesforce-session-idle',
  'salesforce-limit-header',
  'salesforce-flow-fault',
  'salesforce-flow-before-save',
  'salesforce-bell-notification',
  'salesforce-lds-refresh',
  'salesforce-deploy-ways',
  'salesforce-deploy-whole',
  'salesforce-deploy-validated',
  'salesforce-permission-set-held',
];

const idsOf = (report: Report, kind: string): string[] =>
  report.results.filter(({ finding }) => finding.kind === kind).map(({ id }) => id);

describe('the simulated org', () => {
  let verified: VerifiedOrg;
  let report: Report;
  let before: string[];
  let deployed: readonly string[];

  beforeAll(async () => {
    verified = await startVerifiedOrg();
    verified.org.records.insert('Lead', { LastName: 'Treaty', Company: 'treaty-verify' });
    before = verified.recordIds();
    deployed = verified.org.deployedComponents();
    report = await verify({
      settings: { salesforce: verified.settings, hubspot: undefined },
      run: verified.newRun(),
    });
  });

  afterAll(() => verified.org.close());

  test('does what the statements say', () => {
    expect(report.results.filter(({ finding }) => finding.kind === 'differs')).toEqual([]);
    expect(idsOf(report, 'not_checked')).toEqual(forPeople);
  });

  test('is not told of with its token', () => {
    expect(JSON.stringify(report)).not.toContain(verified.settings.token);
  });

  test('holds the same records and metadata before and after', () => {
    expect(report.leftBehind).toEqual([]);
    expect(verified.recordIds()).toEqual(before);
    expect(verified.org.deployedComponents()).toEqual(deployed);
  });
});
