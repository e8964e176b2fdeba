import { expect, test } from '@jest/globals';
import { differs, held, notChecked } from '../../verify-org/src/check.ts';
import type { Finding } from '../../verify-org/src/check.ts';
import { exitCodeOf, tableOf } from '../../verify-org/src/table.ts';
import type { Report, Verdict } from '../../verify-org/src/verify.ts';

const verdict = (id: string, finding: Finding, rest: Partial<Verdict> = {}): Verdict => ({
  id,
  platform: 'salesforce',
  behaviour: 'It does so.',
  source: 'none found',
  status: 'assumed',
  finding,
  ...rest,
});

const report = (given: Partial<Report>): Report => ({
  verdicts: [],
  leftBehind: [],
  unfit: [],
  simulated: [],
  ...given,
});

test('the table is followed by each difference with its statement, what was not checked, and what may be marked as seen', () => {
  const verdicts = [
    verdict('one', held),
    verdict('two', held, { status: 'seen' }),
    verdict('three', differs('it does not')),
    verdict('four', notChecked('nobody can tell')),
    verdict('five', notChecked('no field is mapped')),
    verdict('six', notChecked('nobody can tell')),
  ];
  expect(tableOf(report({ verdicts })).split('\n')).toEqual([
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
    '    nobody can tell',
    '  five',
    '    no field is mapped',
    '',
    'These held here; in simulators/assumptions.yaml they may now say "status: seen":',
    '  one',
    '',
    '2 held, 1 differs, 3 not checked.',
  ]);
});

test('what held on a simulated platform may not be marked as seen', () => {
  const verdicts = [verdict('one', held), verdict('two', held, { platform: 'hubspot' })];
  const table = tableOf(report({ verdicts, simulated: ['salesforce'] }));
  expect(table).toContain('Salesforce was one on this machine, so a simulated one');
  expect(table).toMatch(/"status: seen":\n {2}two\n\n/u);
});

test('a difference and what is left behind end the run with 1, a platform that was not verified with 2', () => {
  const verdicts = [verdict('one', held)];
  expect(exitCodeOf(report({ verdicts }))).toBe(0);
  expect(exitCodeOf(report({ verdicts: [verdict('one', notChecked('no'))] }))).toBe(0);
  expect(exitCodeOf(report({ verdicts: [verdict('one', differs('no'))] }))).toBe(1);
  expect(exitCodeOf(report({ verdicts, leftBehind: ['Lead: 2'] }))).toBe(1);
  expect(exitCodeOf(report({ verdicts, unfit: ['no token'] }))).toBe(2);
});
