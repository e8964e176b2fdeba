import { describe, expect, test } from '@jest/globals';
import type { Decay } from '../../../middleware/src/definitions/schema/scoring.ts';
import { activity, named, rule, score, sumOfLines } from './build-scoring.ts';

const common = { ...named('idleness'), engagement: ['visit', 'careers'] };
const step: Decay = { ...common, mode: 'step', halfLife: 'P30D' };
const continuous: Decay = { ...common, mode: 'continuous', halfLife: 'P30D' };
const subtractive: Decay = { ...common, mode: 'subtractive', points: 10, every: 'P30D' };
const linear: Decay = { ...common, mode: 'linear', points: 10, every: 'P30D' };

/** 40 points for a demo and 5 for a webinar, neither of which is engagement. */
const rules = [
  rule({ key: 'demo', on: ['demo'], points: 40 }),
  rule({ key: 'webinar', on: ['webinar'], points: 5, cap: 5 }),
];
const demo = activity('demo', '2026-01-01T00:00');
const webinar = activity('webinar', '2026-01-01T00:00');

const left = (decay: Decay, at: string, activities = [demo]): number =>
  score({ rules, decay }, { activities, at }).receipt.behavioural;

describe('idle points', () => {
  test('by steps: half is lost at the end of each period, not before', () => {
    const times = ['2026-01-30T23:59', '2026-01-31T00:00', '2026-03-01T23:59', '2026-03-02T00:00'];
    expect(times.map((time) => left(step, time))).toEqual([40, 20, 20, 10]);
  });

  test('continuously: a little with each hour, rounded to two decimals', () => {
    const times = ['2026-01-02T00:00', '2026-01-16T00:00', '2026-01-31T00:00'];
    expect(times.map((time) => left(continuous, time))).toEqual([39.09, 28.28, 20]);
    const result = score({ rules, decay: continuous }, { activities: [demo], at: '2026-01-16T00:00' });
    expect(result.receipt.lines.map(({ kind }) => kind)).toEqual(['earned', 'decay', 'rounding']);
    expect(sumOfLines(result)).toBe(28.28);
  });

  test('subtracted by steps, rule by rule, never below nothing', () => {
    const times = ['2026-01-30T23:59', '2026-01-31T00:00', '2026-03-02T00:00', '2026-12-31T00:00'];
    expect(times.map((time) => left(subtractive, time, [demo, webinar]))).toEqual([45, 35, 25, 0]);
    const lines = score(
      { rules, decay: subtractive },
      { activities: [demo, webinar], at: '2026-05-10T00:00' },
    ).receipt.lines.filter(({ kind }) => kind === 'decay');
    expect(lines.map(({ label, points }) => [label, points])).toEqual([['The demo: The idleness', -40]]);
  });

  test('subtracted evenly: a third of a point a day', () => {
    const times = ['2026-01-04T00:00', '2026-01-16T00:00', '2026-01-17T00:00'];
    expect(times.map((time) => left(linear, time))).toEqual([39, 35, 34.67]);
  });

  test('engagement that gives no points stops the clock and brings nothing back', () => {
    const careers = activity('careers', '2026-02-05T00:00');
    expect(left(step, '2026-03-06T00:00', [demo, careers])).toBe(20);
    expect(left(step, '2026-03-07T00:00', [demo, careers])).toBe(10);
  });

  test('an activity right at the end of a period comes after the loss', () => {
    expect(left(step, '2026-01-31T00:00', [demo, activity('webinar', '2026-01-31T00:00')])).toBe(25);
    expect(left(step, '2026-03-02T00:00', [demo, activity('visit', '2026-01-31T00:00')])).toBe(10);
  });

  test('a period is 30 times 24 hours, whatever the clocks do', () => {
    const before = activity('demo', '2026-03-01T12:00');
    expect(left(step, '2026-03-31T11:59', [before])).toBe(40);
    expect(left(step, '2026-03-31T12:00', [before])).toBe(20);
  });
});

describe('the next renewal', () => {
  const next = (decay: Decay, at: string, activities = [demo]): string | null => {
    const { nextDecayAt } = score({ rules, decay }, { activities, at });
    return nextDecayAt === null ? null : new Date(nextDecayAt).toISOString();
  };

  test('is due at the next step', () => {
    expect(next(step, '2026-01-15T00:00')).toBe('2026-01-31T00:00:00.000Z');
    expect(next(step, '2026-01-31T00:00')).toBe('2026-03-02T00:00:00.000Z');
    expect(next(subtractive, '2026-01-15T00:00')).toBe('2026-01-31T00:00:00.000Z');
  });

  test('is due once a day when points are lost evenly', () => {
    expect(next(continuous, '2026-01-15T12:00')).toBe('2026-01-16T00:00:00.000Z');
    expect(next(linear, '2026-01-15T12:00')).toBe('2026-01-16T00:00:00.000Z');
  });

  test('is due when an activity comes up that is dated ahead', () => {
    const ahead = activity('demo', '2026-01-15T13:00');
    expect(next(step, '2026-01-15T12:00', [demo, ahead])).toBe('2026-01-15T13:00:00.000Z');
    expect(next(step, '2026-01-15T12:00', [ahead])).toBe('2026-01-15T13:00:00.000Z');
  });

  test('is never due when there is nothing to lose', () => {
    expect(next(step, '2026-01-15T00:00', [])).toBeNull();
    expect(next(step, '2026-01-15T00:00', [activity('careers', '2026-01-01T00:00')])).toBeNull();
    expect(next(subtractive, '2026-12-31T00:00')).toBeNull();
  });
});
