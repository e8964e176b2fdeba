import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileDays } from '../../../middleware/src/domain/scoring/compile-days.ts';
import { dateIn } from './oracle-bots.ts';

const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'UTC',
];

describe('the days of a zone', () => {
  test('two instants are on the same day when a calendar there shows the same date', () => {
    const instant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, fc.nat(50 * 3_600_000), (zone, first, later) => {
        const dayOf = compileDays(zone);
        const [one, other] = [first, first + later];
        expect(dayOf(one) === dayOf(other)).toBe(dateIn(zone, one) === dateIn(zone, other));
        expect(dayOf(other)).toBeGreaterThanOrEqual(dayOf(one));
      }),
    );
  });

  test('the last moment before midnight and midnight itself are two, also when the clocks were changed on that day', () => {
    const dayOf = compileDays('America/New_York');
    for (const midnight of ['2026-03-09T04:00:00Z', '2026-11-02T05:00:00Z', '2026-01-16T05:00:00Z']) {
      const instant = Date.parse(midnight);
      expect(dayOf(instant) - dayOf(instant - 1)).toBe(1);
      expect(dayOf(instant + 1)).toBe(dayOf(instant));
    }
  });
});
