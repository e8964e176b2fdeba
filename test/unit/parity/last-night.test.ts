import { expect, test } from '@jest/globals';
import { instantFromText, instantToText } from '../../../middleware/src/domain/instant.ts';
import { lastNight } from '../../../middleware/src/domain/parity/last-night.ts';

test.each([
  ['just before three it was yesterday', '2026-11-23T07:59:59.999Z', '2026-11-22T08:00:00.000Z'],
  ['at three it is now', '2026-11-23T08:00:00.000Z', '2026-11-23T08:00:00.000Z'],
  ['in summer three comes an hour earlier', '2026-07-01T12:00:00.000Z', '2026-07-01T07:00:00.000Z'],
  ['on the day on which two becomes three', '2026-03-08T07:00:00.000Z', '2026-03-08T07:00:00.000Z'],
])('%s', (_what, now, night) => {
  expect(instantToText(lastNight(instantFromText(now), 'America/New_York'))).toBe(night);
});
