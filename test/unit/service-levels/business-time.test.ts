import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addBusinessTime } from '../../../middleware/src/domain/service-levels/add-business-time.ts';
import { businessTimeBetween } from '../../../middleware/src/domain/service-levels/business-time-between.ts';
import {
  compileCalendar,
  everyHour,
} from '../../../middleware/src/domain/service-levels/compile-calendar.ts';
import { openIntervals } from '../../../middleware/src/domain/service-levels/open-intervals.ts';
import { at, calendar, calendars, nineToFive, shown, workingDays } from './build-calendar.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const hour = 3_600_000;

const instants = fc.integer({ min: at('2019-01-01T00:00'), max: at('2032-01-01T00:00') });
const zones = fc.constantFrom(
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'UTC',
);
const anyCalendar = zones.chain((zone) => calendars(zone, ['2026-01-01', '2026-12-25']));

describe('adding and measuring business time', () => {
  test('are each other’s inverse, and the due instant is the first that will do', () => {
    const hours = fc.double({ min: 0.001, max: 100, noNaN: true });
    fc.assert(
      fc.property(anyCalendar, instants, hours, (given, start, wanted) => {
        const compiled = compileCalendar(given);
        const due = addBusinessTime(compiled, start, wanted);
        const milliseconds = Math.round(wanted * hour);
        expect(businessTimeBetween(compiled, start, due)).toBe(milliseconds);
        expect(businessTimeBetween(compiled, start, due - 1)).toBe(milliseconds - 1);
      }),
    );
  });

  test('time goes on: what lies between adds up, and backward it is negative', () => {
    fc.assert(
      fc.property(anyCalendar, instants, instants, instants, (given, a, b, c) => {
        const compiled = compileCalendar(given);
        const [ab, bc, ac] = [
          businessTimeBetween(compiled, a, b),
          businessTimeBetween(compiled, b, c),
          businessTimeBetween(compiled, a, c),
        ];
        expect(ab + bc).toBe(ac);
        expect(businessTimeBetween(compiled, b, a) + ab).toBe(0);
      }),
      propertyRuns(20),
    );
  });

  test('what is asked first does not matter', () => {
    const given = calendar('Europe/Paris', nineToFive, { days: workingDays });
    const used = compileCalendar(given);
    addBusinessTime(used, at('2051-01-01T00:00'), 24);
    addBusinessTime(used, at('1999-01-01T00:00'), 24);
    const start = at('2026-11-23T10:00');
    expect(addBusinessTime(used, start, 5000)).toBe(addBusinessTime(compileCalendar(given), start, 5000));
  });

  test('no hours are over at once, open or closed', () => {
    const compiled = compileCalendar(calendar('UTC', nineToFive, { days: workingDays }));
    expect(addBusinessTime(compiled, at('2026-11-21T03:00'), 0)).toBe(at('2026-11-21T03:00'));
  });

  test('hours cannot be negative or no number', () => {
    const compiled = compileCalendar(calendar('UTC', nineToFive));
    expect(() => addBusinessTime(compiled, at('2026-11-21T03:00'), -1)).toThrow(RangeError);
    expect(() => addBusinessTime(compiled, at('2026-11-21T03:00'), NaN)).toThrow(RangeError);
  });

  test('a calendar that hardly ever opens is not searched for ever', () => {
    const rare = compileCalendar(calendar('UTC', [['09:00', '09:01']], { days: ['mon'] }));
    expect(() => addBusinessTime(rare, at('2026-11-21T03:00'), 1000)).toThrow(
      /1000 working hours within 200 years/,
    );
  });
});

describe('open intervals', () => {
  const compiled = compileCalendar(
    calendar(
      'Europe/Berlin',
      [
        ['08:00', '12:00'],
        ['13:00', '17:00'],
      ],
      { days: workingDays, holidays: ['2026-11-24'] },
    ),
  );

  test('are cut at both ends, without nights, breaks, weekends and holidays', () => {
    expect(shown(openIntervals(compiled, at('2026-11-20T15:00'), at('2026-11-25T09:00')))).toEqual([
      '2026-11-20T15:00 2026-11-20T16:00',
      '2026-11-23T07:00 2026-11-23T11:00',
      '2026-11-23T12:00 2026-11-23T16:00',
      '2026-11-25T07:00 2026-11-25T09:00',
    ]);
  });

  test('are none when the end does not come after the start', () => {
    const noon = at('2026-11-23T10:00');
    expect(openIntervals(compiled, noon, noon)).toEqual([]);
    expect(openIntervals(compiled, noon, noon - hour)).toEqual([]);
  });

  test('whole days that touch are one interval, also over the years', () => {
    const always = compileCalendar(calendar('America/New_York', [['00:00', '24:00']]));
    expect(openIntervals(always, at('2020-01-01T00:00'), at('2030-01-01T00:00'))).toHaveLength(1);
  });
});

describe('a clock that never stops', () => {
  test('counts every hour', () => {
    const start = at('2026-11-20T21:00');
    expect(addBusinessTime(everyHour, start, 48.5)).toBe(start + 48.5 * hour);
    expect(addBusinessTime(everyHour, start, 100_000)).toBe(start + 100_000 * hour);
    expect(businessTimeBetween(everyHour, at('1969-01-01T00:00'), at('2070-01-01T00:00'))).toBe(
      at('2070-01-01T00:00') - at('1969-01-01T00:00'),
    );
    expect(openIntervals(everyHour, start, start + 1000 * 24 * hour)).toEqual([
      [start, start + 1000 * 24 * hour],
    ]);
  });
});
