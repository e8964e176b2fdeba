import { expect, test } from '@jest/globals';
import { createSampler } from '../../../middleware/src/adapters/http/sample-refusals.ts';

test('of a flood of refusals the first ten of each second are logged, and how many were left out', () => {
  const sample = createSampler();
  const first = Array.from({ length: 500 }, (_, index) => sample(401, index));
  expect(first.filter((leftOut) => leftOut !== null)).toHaveLength(10);
  expect(sample(401, 1000)).toBe(490);
  expect(sample(401, 1001)).toBe(0);
});

test('a flood of one kind hides no refusal of another', () => {
  const sample = createSampler();
  for (let count = 0; count < 100; count += 1) sample(401, 0);
  expect(sample(429, 0)).toBe(0);
});
