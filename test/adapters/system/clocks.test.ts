import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createIds } from '../../../middleware/src/adapters/system/ids.ts';
import { createMovableClock } from '../../../middleware/src/adapters/system/movable-clock.ts';
import { createSystemClock } from '../../../middleware/src/adapters/system/system-clock.ts';

const today = Date.parse('2026-03-02T09:00:00Z');

describe('the clocks', () => {
  beforeEach(() => void jest.useFakeTimers({ now: today }));
  afterEach(() => void jest.useRealTimers());

  test('of the machine: business time is real time', () => {
    const clock = createSystemClock();
    expect([clock.now(), clock.wall()]).toEqual([today, today]);
  });

  test('of the demo: business time stands off by what was set, real time is never moved', () => {
    const clock = createMovableClock();
    expect([clock.now(), clock.wall()]).toEqual([today, today]);
    clock.offset = -3_600_000;
    expect([clock.now(), clock.wall()]).toEqual([today - 3_600_000, today]);
  });
});

describe('ids', () => {
  test('are UUIDs that begin with the time, each a new one', () => {
    const ids = createIds();
    const made = Array.from({ length: 1_000 }, () => ids.uuid());
    expect(new Set(made).size).toBe(1_000);
    for (const id of made)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
