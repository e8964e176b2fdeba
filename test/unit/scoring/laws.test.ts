import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Scoring } from '../../../middleware/src/definitions/schema/scoring.ts';
import type { Instant } from '../../../middleware/src/domain/instant.ts';
import type { Activity } from '../../../middleware/src/domain/lead.ts';
import { compileModel } from '../../../middleware/src/domain/scoring/compile-model.ts';
import { mayJoinBurst } from '../../../middleware/src/domain/scoring/bots.ts';
import { foldActivities, foldAll } from '../../../middleware/src/domain/scoring/fold-activities.ts';
import { inOrder } from '../../../middleware/src/domain/scoring/in-order.ts';
import { scoreLead } from '../../../middleware/src/domain/scoring/score-lead.ts';
import type { Facts } from '../../../middleware/src/domain/scoring/value-tests.ts';
import { activitiesOf, afterwards, traits } from './arbitrary-leads.ts';
import { decayModes, models, types } from './arbitrary-models.ts';
import { sumOfLines } from './build-scoring.ts';
import { askOracle, type Said } from './oracle.ts';
import { shippedActivities, shippedScoring } from './shipped-scoring.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { newYork } from './new-york.ts';

const anyDecay = fc.oneof(decayModes.exact, decayModes.even);

interface Lead {
  traits: Facts;
  activities: readonly Activity[];
  at: Instant;
}

/** What engine and oracle must agree on. */
const said = (scoring: Scoring, lead: Lead): Said => {
  const { receipt } = scoreLead(compileModel(scoring, newYork), lead);
  const { behavioural, fit, negative, total, exclusions, missing } = receipt;
  const criteria = scoring.criteria.filter((key) => receipt.criteria.includes(key));
  return { behavioural, fit, negative, total, criteria, exclusions, missing };
};

describe('engine and oracle agree', () => {
  test('on the model that ships', () => {
    fc.assert(
      fc.property(traits, shippedActivities, afterwards, (known, activities, at) => {
        const lead = { traits: known, activities, at };
        expect(said(shippedScoring, lead)).toEqual(askOracle(shippedScoring, lead));
      }),
      propertyRuns(500),
    );
  });

  test('on any model whose points stay exact, to the last digit', () => {
    fc.assert(
      fc.property(
        models(decayModes.exact),
        traits,
        activitiesOf(types),
        afterwards,
        (scoring, known, activities, at) => {
          const lead = { traits: known, activities, at };
          expect(said(scoring, lead)).toEqual(askOracle(scoring, lead));
        },
      ),
      propertyRuns(1000),
    );
  });

  test('on any model that loses points evenly, to the cent', () => {
    fc.assert(
      fc.property(
        models(decayModes.even),
        traits,
        activitiesOf(types),
        afterwards,
        (scoring, known, activities, at) => {
          const lead = { traits: known, activities, at };
          const [ours, theirs] = [said(scoring, lead), askOracle(scoring, lead)];
          expect(Math.abs(ours.total - theirs.total)).toBeLessThan(0.0101);
          expect(Math.abs(ours.behavioural - theirs.behavioural)).toBeLessThan(0.0101);
          expect([ours.criteria, ours.exclusions]).toEqual([theirs.criteria, theirs.exclusions]);
        },
      ),
      propertyRuns(500),
    );
  });
});

describe('laws of every model', () => {
  const anyModel = models(anyDecay);
  const activities = activitiesOf(types);

  test('order of arrival and duplicates change nothing', () => {
    const arrivals = activities.chain((known) =>
      fc.tuple(
        fc.constant(known),
        fc
          .subarray(known)
          .chain((again) =>
            fc.shuffledSubarray([...known, ...again], { minLength: known.length + again.length }),
          ),
      ),
    );
    fc.assert(
      fc.property(anyModel, traits, arrivals, afterwards, (scoring, known, [once, mixed], at) => {
        const model = compileModel(scoring, newYork);
        expect(scoreLead(model, { traits: known, activities: mixed, at })).toEqual(
          scoreLead(model, { traits: known, activities: once, at }),
        );
      }),
    );
  });

  test('activities can be folded in two goes, wherever they are cut', () => {
    fc.assert(
      fc.property(anyModel, activities, fc.nat(30), (scoring, known, cut) => {
        const model = compileModel(scoring, newYork);
        const ordered = inOrder(known);
        const state = foldAll(model, ordered.slice(0, cut));
        // One that makes a burst of those before it takes back what they gave: that is not folded on.
        fc.pre(!ordered.slice(cut).some((next) => mayJoinBurst(model.bots, state.burstAt, next)));
        expect(foldActivities(model, state, ordered.slice(cut))).toEqual(foldAll(model, ordered));
      }),
    );
  });

  test('the lines add up, in their order, to the total', () => {
    fc.assert(
      fc.property(anyModel, traits, activities, afterwards, (scoring, known, done, at) => {
        const score = scoreLead(compileModel(scoring, newYork), { traits: known, activities: done, at });
        expect(sumOfLines(score)).toBe(score.receipt.total);
      }),
      propertyRuns(500),
    );
  });

  test('the lines add up whatever fractions the points have', () => {
    const fraction = fc.double({ min: 0.001, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        anyModel,
        fc.array(fraction, { minLength: 6, maxLength: 6 }),
        activities,
        afterwards,
        (scoring, factors, done, at) => {
          const rules = scoring.rules.map((rule, index) => {
            const factor = factors[index] ?? 1;
            return {
              ...rule,
              points: rule.points * factor,
              ...(rule.cap !== undefined && { cap: rule.cap * factor }),
            };
          });
          const score = scoreLead(compileModel({ ...scoring, rules }, newYork), {
            traits: {},
            activities: done,
            at,
          });
          expect(sumOfLines(score)).toBe(score.receipt.total);
        },
      ),
      propertyRuns(500),
    );
  });

  test('nothing that was given is changed', () => {
    fc.assert(
      fc.property(anyModel, traits, activities, afterwards, (scoring, known, done, at) => {
        const lead = frozen({ traits: known, activities: done, at });
        expect(() => scoreLead(compileModel(frozen(scoring), newYork), lead)).not.toThrow();
      }),
    );
  });
});

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
};
