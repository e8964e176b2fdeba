import { expect, test } from '@jest/globals';
import { differs, held, notChecked } from '../../verify-org/src/check.ts';
import type { Finding } from '../../verify-org/src/check.ts';
import { exitCodeOf, tableOf } from '../../verify-org/src/format-report.ts';
import type { Report, CheckResult } from '../../verify-org/src/verify.ts';

const checkResult = (id: string, finding: Finding, rest: Partial<CheckResult> = {}): CheckResult => ({
  id,
  platform: 'salesforce',
  behaviour: 'It does so.',
  source: 'none found',
  status: 'assumed',
  finding,
  ...rest,
});

const report = (given: Partial<Report>): Report => ({
  results: [],
  leftBehind: [],
  notVerified: [],
  simulated: [],
  ...given,
});

test('the table is followed by each difference with its statement, what was not checked, and what may be marked as seen', () => {
  const results = [
    checkResult('one', held),
    checkResult('two', held, { status: 'seen' }),
    checkResult('three', differs('it does not')),
    checkResult('four', notChecked('nobody can log')),
    checkResult('five', notChecked('no field is mapped')),
    checkResult('six', notChecked('nobody can log')),
  ];
  expect(tableOf(report({ results })).split('\n')).toEqual([
    'statement  status   finding',
    'one        assumed  held',
    'two        seen     held',
    'three      assumed  DIFFERS',
    'four       assumed  not checked',
    'five       assumed  not checked',
    'six        assumed  not checked',
    '',
    'three says: It does so.',
    '  seen: it does not',
    '',
    'Not checked, and why:',
    '  four',
    '  six',
    '    nobody can log',
    '  five',
    '    no field is mapped',
    '',
    'These held here; in simulators/assumptions.yaml they can now be given "status: seen":',
    '  one',
    '',
    '2 held, 1 differs, 3 not checked.',
  ]);
});

test('what held on a simulated platform may not be marked as seen', () => {
  const results = [checkResult('one', held), checkResult('two', held, { platform: 'hubspot' })];
  const table = tableOf(report({ results, simulated: ['salesforce'] }));
  expect(table).toContain('Salesforce was on this machine, so it was simulated');
  expect(table).toMatch(/"status: seen":\n {2}two\n\n/u);
});

test('a difference and what is left behind end the run with 1, a platform that was not verified with 2', () => {
  const results = [checkResult('one', held)];
  expect(exitCodeOf(report({ results }))).toBe(0);
  expect(exitCodeOf(report({ results: [checkResult('one', notChecked('no'))] }))).toBe(0);
  expect(exitCodeOf(report({ results: [checkResult('one', differs('no'))] }))).toBe(1);
  expect(exitCodeOf(report({ results, leftBehind: ['Lead: 2'] }))).toBe(1);
  expect(exitCodeOf(report({ results, notVerified: ['no token'] }))).toBe(2);
});
