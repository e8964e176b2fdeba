import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Definitions } from '../../../middleware/src/definitions/definitions.ts';
import type { Person } from '../../../middleware/src/definitions/schema/people.ts';
import type { Territory } from '../../../middleware/src/definitions/schema/routing.ts';
import { routeLead, territoryOf, type Turns } from '../../../middleware/src/domain/routing/route-lead.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const shipped = shippedDefinitions();

interface Rep {
  readonly weight: number;
  readonly quotaAttainment: number;
  readonly active: boolean;
}

/** The shipped agreement with these reps, named rep_0, rep_1 …, in one territory. */
function withReps(reps: readonly Rep[]): { definitions: Definitions; territory: Territory } {
  const [model] = shipped.people.persons;
  const [first] = shipped.routing.territories;
  if (model === undefined || first === undefined)
    throw new Error('the shipped agreement has people and territories');
  const persons: Person[] = reps.map(({ quotaAttainment, active }, index) => ({
    ...model,
    key: `rep_${index}`,
    name: `Rep ${index}`,
    quotaAttainment,
    active,
  }));
  const territory: Territory = {
    ...first,
    reps: reps.map(({ weight }, index) => ({ person: `rep_${index}`, weight })),
  };
  return {
    definitions: {
      ...shipped,
      people: { ...shipped.people, persons: [...shipped.people.persons, ...persons] },
    },
    territory,
  };
}

/** How many of so many leads each rep gets. */
function shareOut(reps: readonly Rep[], leads: number): Map<string, number> {
  const question = withReps(reps);
  const got = new Map<string, number>();
  let turns: Turns = {};
  for (let lead = 0; lead < leads; lead += 1) {
    const routed = routeLead({ ...question, turns, previousOwner: null });
    turns = routed.turns;
    got.set(routed.receipt.owner, (got.get(routed.receipt.owner) ?? 0) + 1);
  }
  return got;
}

const rep = (change: Partial<Rep> = {}): Rep => ({
  weight: 1,
  quotaAttainment: 100,
  active: true,
  ...change,
});

describe('territories', () => {
  test.each([
    [{ region: 'NA' }, 'americas'],
    [{ region: 'EMEA' }, 'emea'],
    [{ region: 'APAC' }, 'americas'],
    [{}, 'americas'],
  ])('a lead with %j belongs to %s', (traits, key) => {
    expect(territoryOf(shipped, traits).key).toBe(key);
  });
});

test('a rep at 120% of quota gets fewer leads than one at 80%', () => {
  const got = shareOut([rep({ quotaAttainment: 120 }), rep({ quotaAttainment: 80 })], 100);
  expect(got.get('rep_0')).toBe(40);
  expect(got.get('rep_1')).toBe(60);
});

test('a weight of two gets twice the leads of a weight of one', () => {
  expect([...shareOut([rep({ weight: 2 }), rep()], 30).values()]).toEqual([20, 10]);
});

test('over any number of leads everybody is within one turn of the fair share', () => {
  const aRep = fc.record({
    weight: fc.integer({ min: 1, max: 5 }),
    quotaAttainment: fc.integer({ min: 50, max: 200 }),
    active: fc.constant(true),
  });
  fc.assert(
    fc.property(
      fc.array(aRep, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 200 }),
      (reps, leads) => {
        const got = shareOut(reps, leads);
        const share = reps.map(({ weight, quotaAttainment }) => weight / quotaAttainment);
        const sum = share.reduce((total, part) => total + part, 0);
        return share.every(
          (part, index) => Math.abs((got.get(`rep_${index}`) ?? 0) - (leads * part) / sum) <= 1,
        );
      },
    ),
    propertyRuns(200),
  );
});

test('somebody who left gets no lead', () => {
  expect([...shareOut([rep({ active: false }), rep()], 10).keys()]).toEqual(['rep_1']);
});

test('when nobody can take it the lead goes to who watches the queue, and the receipt says so', () => {
  const { receipt } = routeLead({ ...withReps([rep({ active: false })]), turns: {}, previousOwner: null });
  expect(receipt.owner).toBe(shipped.routing.queue.watchedBy);
  expect(receipt.because).toContain(shipped.routing.queue.label);
});

test('who had the lead before gets it again and loses no turn', () => {
  const question = withReps([rep(), rep()]);
  const turns = { rep_0: 5, rep_1: -5 };
  const routed = routeLead({ ...question, turns, previousOwner: 'rep_1' });
  expect(routed.receipt).toMatchObject({ owner: 'rep_1', because: 'Rep 1 had this lead before.' });
  expect(routed.turns).toBe(turns);
});

test('a previous owner who left is passed over', () => {
  const routed = routeLead({
    ...withReps([rep({ active: false }), rep()]),
    turns: {},
    previousOwner: 'rep_0',
  });
  expect(routed.receipt.owner).toBe('rep_1');
});
