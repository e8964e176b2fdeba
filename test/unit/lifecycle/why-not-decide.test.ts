import { expect, test } from '@jest/globals';
import { whyNotDecide } from '../../../middleware/src/domain/lifecycle/why-not-decide.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';

test('the moves of a review are those of sales', () => {
  const definitions = shippedDefinitions();
  expect(whyNotDecide(definitions, 'sales')).toBeNull();
  expect(whyNotDecide(definitions, 'marketing')).toBe('Only sales can decide on this lead.');
});
