import { expect, test } from '@jest/globals';
import { Readiness } from '@treaty/contract/health';
import fc from 'fast-check';
import { readinessFrom } from '../../sf-plugin/src/readiness-from.ts';
import { propertyRuns } from '../support/property-runs.ts';

const or = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: usual, weight: 12 }, { arbitrary: fc.jsonValue({ maxDepth: 1 }), weight: 1 });
const check = fc.record({ name: or(fc.string()), ok: or(fc.boolean()), detail: or(fc.string()) });
const nearlyReadiness = fc.record(
  {
    ready: or(fc.boolean()),
    backlog: or(fc.oneof(fc.nat(), fc.double(), fc.constant(2 ** 60))),
    database: or(fc.string()),
    definitions: or(fc.string()),
    checks: or(fc.array(or(check), { maxLength: 3 })),
  },
  { noNullPrototype: true, requiredKeys: ['ready', 'backlog', 'database', 'definitions'] },
);

test('what the plugin takes for a readiness is exactly what the contract takes for one', () => {
  const runs = propertyRuns(500);
  let taken = 0;
  fc.assert(
    fc.property(nearlyReadiness, (document) => {
      const text = JSON.stringify(document);
      const byContract = Readiness.safeParse(JSON.parse(text));
      expect(readinessFrom(text)).toEqual(byContract.success ? byContract.data : null);
      if (byContract.success) taken += 1;
    }),
    runs,
  );
  expect(taken).toBeGreaterThan(runs.numRuns / 20);
});

test.each(['', 'null', '[]', '"ready"', '{"ready":true}', '<h1>Sign in</h1>', '{"ready":'])(
  'the text %j is no readiness',
  (text) => {
    expect(readinessFrom(text)).toBeNull();
  },
);

test('what a newer middleware says in addition does not disturb the plugin', () => {
  const known = { ready: true, backlog: 0, database: 'up', definitions: '3.2' };
  const check = { name: 'database', ok: true, detail: 'answers' };
  const newer = { ...known, region: 'eu', checks: [{ ...check, since: '2026-01-15T00:00:00.000Z' }] };
  expect(readinessFrom(JSON.stringify(newer))).toEqual({ ...known, checks: [check] });
});
