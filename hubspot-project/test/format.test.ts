import { describe, expect, test } from '@jest/globals';
import { formatDate, formatDateTime, toBaseDate, toIsoDate } from '../src/app/cards/format/dates.ts';
import { formatPointsWithUnit, formatSignedPoints } from '../src/app/cards/format/points.ts';
import {
  formatDuration,
  formatWorkingTime,
  reviewCountdown,
} from '../src/app/cards/format/review-countdown.ts';

const minute = 60_000;
const hour = 60 * minute;

test.each([
  [59_999, 'less than a minute'],
  [minute, '1 min'],
  [hour, '1 h'],
  [5 * hour + 20 * minute + 59_000, '5 h 20 min'],
  [47 * hour + 59 * minute, '47 h 59 min'],
  [48 * hour, '2 days'],
  [95 * hour, '3 days'],
])('%d ms are “%s”', (milliseconds, words) => {
  expect(formatDuration(milliseconds)).toBe(words);
});

test('working time is never shown in days', () => {
  expect(formatWorkingTime(72 * hour)).toBe('72 h');
});

test('points are signed where they add or take away', () => {
  expect([formatSignedPoints(30), formatSignedPoints(-7.5), formatSignedPoints(0)]).toEqual([
    '+30',
    '-7.5',
    '0',
  ]);
  expect([formatPointsWithUnit(1), formatPointsWithUnit(7)]).toEqual(['1 point', '7 points']);
});

test('a time is shown in the user’s own zone', () => {
  expect(formatDateTime('2026-11-24T23:30:00.000Z', 'Europe/Berlin')).toBe('25 Nov 2026, 00:30');
  expect(formatDate('2027-02-01T05:00:00.000Z', 'America/New_York')).toBe('1 Feb 2027');
});

test('a date is converted for HubSpot’s field and back', () => {
  expect(toBaseDate('2027-01-31')).toEqual({ year: 2027, month: 0, date: 31 });
  expect(toIsoDate({ year: 2027, month: 0, date: 31 })).toBe('2027-01-31');
  expect([toBaseDate('soon'), toIsoDate(null)]).toEqual([null, null]);
});

describe('a review that is due on Tuesday at 11, after an evening off', () => {
  const due = {
    at: '2026-11-24T11:00:00.000Z',
    openIntervals: [
      ['2026-11-23T13:00:00.000Z', '2026-11-23T17:00:00.000Z'],
      ['2026-11-24T09:00:00.000Z', '2026-11-24T17:00:00.000Z'],
    ] satisfies [string, string][],
  };
  const at = (instant: string) => reviewCountdown(due, Date.parse(instant), 'UTC');

  test.each([
    ['2026-11-23T13:00:00.000Z', 'Due Tue 24 Nov, 11:00 (6 h of business time left)', 'success'],
    ['2026-11-23T22:00:00.000Z', 'Due Tue 24 Nov, 11:00 (2 h of business time left)', 'success'],
    ['2026-11-24T10:00:00.000Z', 'Due Tue 24 Nov, 11:00 (1 h of business time left)', 'warning'],
    ['2026-11-24T11:00:00.000Z', 'Overdue since Tue 24 Nov, 11:00 (less than a minute)', 'danger'],
    ['2026-11-27T11:00:00.000Z', 'Overdue since Tue 24 Nov, 11:00 (3 days)', 'danger'],
  ])('at %s reads “%s”', (instant, text, variant) => {
    expect(at(instant)).toEqual({ text, variant });
  });
});
