import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isEarlier } from '../../../middleware/src/domain/review/is-earlier.ts';
import { noon } from '../support/a-lead.ts';

test.each([
  ['a second before Salesforce’s', noon, noon + 1000, true],
  ['in the second that Salesforce stamped', noon + 999, noon, true],
  ['in the second after it', noon + 1000, noon, false],
])('HubSpot’s decision %s', (_, inHubSpot, inSalesforce, isFirst) => {
  expect(isEarlier(inHubSpot, inSalesforce)).toBe(isFirst);
});

test('what comes later in HubSpot never gains by it', () => {
  const instant = fc.integer({ min: noon - 10_000, max: noon + 10_000 });
  fc.assert(
    fc.property(instant, instant, fc.nat({ max: 10_000 }), (inHubSpot, inSalesforce, later) => {
      const stamp = Math.floor(inSalesforce / 1000) * 1000;
      return isEarlier(inHubSpot, stamp) || !isEarlier(inHubSpot + later, stamp);
    }),
  );
});
