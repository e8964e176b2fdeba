import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addBusinessTime } from '../../../middleware/src/domain/service-levels/add-business-time.ts';
import { businessTimeBetween } from '../../../middleware/src/domain/service-levels/business-time-between.ts';
import { compileCalendar } from '../../../middleware/src/domain/service-levels/compile-calendar.ts';
import { openIntervals } from '../../../middleware/src/domain/service-levels/open-intervals.ts';
import { at, calendar, calendars, shown } from './build-calendar.ts';
import { openMinutes, readWallClock } from './wall-clock-oracle.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A day on which the clocks of a zone change, or the calendar does. */
const changes: [timeZone: string, around: string][] = [
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Europe/Berlin', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['America/St_Johns', '2026-03-08'],
  ['America/St_Johns', '2026-11-01'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Africa/Cairo', '2026-04-24'],
  ['America/Havana', '2026-11-01'],
  ['Pacific/Apia', '2011-12-30'],
  ['Asia/Kathmandu', '2026-12-31'],
];

describe('a calendar agrees with the clock on the wall, minute by minute', () => {
  test.each(changes)('in %s around %s', (timeZone, around) => {
    const from = at(`${around}T00:00`) - 3 * day;
    const to = from + 7 * day;
    const readings = readWallClock(timeZone, from, to);
    const days = [...new Set(readings.map((reading) => reading.day))];
    const question = fc.record({
      given: calendars(timeZone, days),
      start: fc.integer({ min: 0, max: readings.length - 1 }),
      minutes: fc.integer({ min: 1, max: 3000 }),
    });
    fc.assert(
      fc.property(question, ({ given, start, minutes }) => {
        const compiled = compileCalendar(given);
        const open = openMinutes(given, readings);
        const since = from + start * minute;
        const ahead = open.filter((instant) => instant >= since);
        expect(openIntervals(compiled, from, to).flatMap(([opens, closes]) => range(opens, closes))).toEqual(
          open,
        );
        expect(businessTimeBetween(compiled, since, to)).toBe(ahead.length * minute);
        const last = ahead[minutes - 1];
        if (last !== undefined) expect(addBusinessTime(compiled, since, minutes / 60)).toBe(last + minute);
      }),
      propertyRuns(40, 8),
    );
  });
});

const range = (from: number, to: number): number[] =>
  Array.from({ length: (to - from) / minute }, (_, index) => from + index * minute);

describe('hours that begin or end while the clocks change', () => {
  const inNewYork = (...hours: [string, string][]) => {
    const compiled = compileCalendar(calendar('America/New_York', hours));
    return {
      spring: shown(openIntervals(compiled, at('2026-03-08T05:00'), at('2026-03-09T04:00'))),
      autumn: shown(openIntervals(compiled, at('2026-11-01T04:00'), at('2026-11-02T05:00'))),
    };
  };

  test('a time that is skipped is read as the same time later', () => {
    expect(inNewYork(['02:30', '10:00']).spring).toEqual(['2026-03-08T07:30 2026-03-08T14:00']);
    expect(inNewYork(['00:00', '02:30']).spring).toEqual(['2026-03-08T05:00 2026-03-08T07:30']);
    expect(inNewYork(['02:15', '02:45']).spring).toEqual(['2026-03-08T07:15 2026-03-08T07:45']);
  });

  test('hours that come to lie over each other count once', () => {
    expect(inNewYork(['01:00', '02:30'], ['03:00', '05:00']).spring).toEqual([
      '2026-03-08T06:00 2026-03-08T09:00',
    ]);
    expect(inNewYork(['01:00', '02:50'], ['03:00', '03:10']).spring).toEqual([
      '2026-03-08T06:00 2026-03-08T07:50',
    ]);
  });

  test('hours that would end before they begin are none', () => {
    expect(inNewYork(['02:30', '03:00']).spring).toEqual([]);
  });

  test('a time that comes twice is read as the first', () => {
    expect(inNewYork(['01:30', '03:00']).autumn).toEqual(['2026-11-01T05:30 2026-11-01T08:00']);
    expect(inNewYork(['00:00', '01:30']).autumn).toEqual(['2026-11-01T04:00 2026-11-01T05:30']);
  });

  test('a day that an island skipped has no working time', () => {
    const fridays = compileCalendar(calendar('Pacific/Apia', [['09:00', '17:00']], { days: ['fri'] }));
    expect(shown(openIntervals(fridays, at('2011-12-22T00:00'), at('2012-01-08T00:00')))).toEqual([
      '2011-12-23T19:00 2011-12-24T03:00',
      '2012-01-05T19:00 2012-01-06T03:00',
    ]);
  });
});
