import { expect, test } from '@jest/globals';
import { differs, held, notChecked } from '../../sandbox/src/verify/check.ts';
import type { Finding } from '../../sandbox/src/verify/check.ts';
import { exitCodeOf, tableOf } from '../../sandbox/src/verify/table.ts';
import type { Report, Verdict } from '../../sandbox/src/verify/verify.ts';

const verdict = (id: string, finding: Finding, rest: Partial<Verdict> = {}): Verdict => ({
  id,
  platform: 'salesforce',
  behaviour: 'It does so.',
  source: 'none found',
  status: 'assumed',
  finding,
  ...rest,
});

const report = (given: Partial<Report>): Report => ({ verdicts: [], leftBehind: [], unfit: [], ...given });

test('the table tells what was seen, each difference with its statement, and what may be marked as seen', () => {
  const verdicts = [
    verdict('one', held),
    verdict('two', held, { status: 'seen' }),
    verdict('three', differs('it does not')),
    verdict('four', notChecked('nobody can tell')),
  ];
  expect(tableOf(report({ verdicts })).split('\n')).toEqual([
    'statement  status   finding      seen',
    'one        assumed  held',
    'two        seen     held',
    'three      assumed  DIFFERS      it does not',
    'four       assumed  not checked  nobody can tell',
    '',
    'three says: It does so.',
    '  seen: it does not',
    '',
    'These held here; in sandbox/assumptions.yaml they may now say "status: seen":',
    '  one',
    '',
    '2 held, 1 differs, 1 not checked.',
  ]);
});

test('a difference and what is left behind end the run with 1, a platform that was not verified with 2', () => {
  const verdicts = [verdict('one', held)];
  expect(exitCodeOf(report({ verdicts }))).toBe(0);
  expect(exitCodeOf(report({ verdicts: [verdict('one', notChecked('no'))] }))).toBe(0);
  expect(exitCodeOf(report({ verdicts: [verdict('one', differs('no'))] }))).toBe(1);
  expect(exitCodeOf(report({ verdicts, leftBehind: ['Lead: 2'] }))).toBe(1);
  expect(exitCodeOf(report({ verdicts, unfit: ['no token'] }))).toBe(2);
});
