import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileModel } from '../../../middleware/src/domain/scoring/compile-model.ts';
import { scoreLead } from '../../../middleware/src/domain/scoring/score-lead.ts';
import { afterwards, traits } from './arbitrary-leads.ts';
import { shippedActivities, shippedModel, shippedScoring } from './shipped-scoring.ts';
import { newYork } from './new-york.ts';

describe('laws of the model that ships', () => {
  test('decay never raises a score', () => {
    fc.assert(
      fc.property(traits, shippedActivities, afterwards, fc.nat(400), (known, activities, at, days) => {
        const lead = { traits: known, activities };
        const now = scoreLead(shippedModel, { ...lead, at }).receipt;
        const later = scoreLead(shippedModel, { ...lead, at: at + days * 86_400_000 }).receipt;
        expect(later.total).toBeLessThanOrEqual(now.total);
        expect(later.behavioural).toBeLessThanOrEqual(now.behavioural);
      }),
    );
  });

  test('an exclusion never changes points', () => {
    const without = compileModel({ ...shippedScoring, exclusions: [] }, newYork);
    fc.assert(
      fc.property(traits, shippedActivities, afterwards, (known, activities, at) => {
        const lead = { traits: known, activities, at };
        const { exclusions, cleared, qualified, ...receipt } = scoreLead(shippedModel, lead).receipt;
        expect(scoreLead(without, lead).receipt).toMatchObject({ ...receipt, cleared: [] });
        expect([...exclusions, ...(cleared ?? [])].sort()).toEqual(
          shippedScoring.exclusions.map(({ key }) => key).sort(),
        );
        if (exclusions.length > 0) expect(qualified).toBe(false);
      }),
    );
  });

  test('a score stays the same until the renewal that it names', () => {
    fc.assert(
      fc.property(traits, shippedActivities, afterwards, (known, activities, at) => {
        const lead = { traits: known, activities };
        const { receipt, nextDecayAt } = scoreLead(shippedModel, { ...lead, at });
        const last = nextDecayAt === null ? at + 400 * 86_400_000 : nextDecayAt - 1;
        expect(scoreLead(shippedModel, { ...lead, at: last }).receipt.total).toBe(receipt.total);
      }),
    );
  });
});
