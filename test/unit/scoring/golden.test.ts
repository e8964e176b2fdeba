import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Receipt, ScorePreviewRequest } from '@treaty/contract/score';
import { z } from 'zod';
import { instantFromText } from '../../../middleware/src/domain/instant.ts';
import { compileModel } from '../../../middleware/src/domain/scoring/compile-model.ts';
import { scoreLead } from '../../../middleware/src/domain/scoring/score-lead.ts';
import { sumOfLines } from './build-scoring.ts';
import { shippedScoring } from './shipped-scoring.ts';
import { newYork } from './new-york.ts';

const Expected = Receipt.pick({
  behavioural: true,
  fit: true,
  negative: true,
  total: true,
  exclusions: true,
  missing: true,
  qualified: true,
});
const Cases = z.array(z.strictObject({ name: z.string(), ...ScorePreviewRequest.shape, expect: Expected }));
const cases = Cases.parse(
  JSON.parse(readFileSync(new URL('../../golden/scoring.json', import.meta.url), 'utf8')),
);
const model = compileModel(shippedScoring, newYork);

describe('the model that ships', () => {
  test.each(cases)('$name', ({ traits, activities, at, expect: expected }) => {
    const lead = {
      traits,
      activities: activities.map(({ occurredAt, properties = {}, ...activity }) => ({
        ...activity,
        properties,
        occurredAt: instantFromText(occurredAt),
      })),
      at: instantFromText(at),
    };
    const score = scoreLead(model, lead);
    expect(Expected.strip().parse(score.receipt)).toEqual(expected);
    expect(sumOfLines(score)).toBe(score.receipt.total);
    expect(Receipt.parse(score.receipt)).toEqual(score.receipt);
  });

  test('there are worked cases to compare with', () => {
    expect(cases.length).toBeGreaterThanOrEqual(42);
  });
});
