import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Calendar } from '../../../middleware/src/definitions/schema/calendar.ts';

interface Case {
  readonly name: string;
  readonly calendar: unknown;
}

const golden: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../golden/clocks.json', import.meta.url), 'utf8'),
) as readonly Case[];

const calendarOpen = (mon: unknown) => ({ timeZone: 'Europe/Berlin', week: { mon }, holidays: [] });

describe('a calendar', () => {
  test.each(golden)('is taken as it stands: $name', ({ calendar }) => {
    expect(Calendar.parse(calendar)).toEqual(calendar);
  });

  test.each([
    ['a time after the end of the day', [['09:00', '24:30']]],
    ['a time without a leading zero', [['9:00', '17:00']]],
    ['hours without an end', [['09:00']]],
    ['hours that end where they start', [['09:00', '09:00']]],
    [
      'hours that overlap',
      [
        ['09:00', '12:00'],
        ['11:59', '17:00'],
      ],
    ],
    [
      'hours that are not in order',
      [
        ['13:00', '17:00'],
        ['09:00', '12:00'],
      ],
    ],
    ['a week without open hours', []],
  ])('is refused with %s', (_, hours) => {
    expect(Calendar.safeParse(calendarOpen(hours)).success).toBe(false);
  });

  test('may close and open again at the same minute', () => {
    expect(
      Calendar.safeParse(
        calendarOpen([
          ['09:00', '12:00'],
          ['12:00', '17:00'],
        ]),
      ).success,
    ).toBe(true);
  });

  test('is refused with a time zone or a weekday that does not exist', () => {
    const open = calendarOpen([['09:00', '17:00']]);
    expect(Calendar.safeParse({ ...open, timeZone: 'Europe/Bonn' }).success).toBe(false);
    expect(Calendar.safeParse({ ...open, week: { monday: [] } }).success).toBe(false);
    expect(Calendar.safeParse({ ...open, holidays: ['2026-13-01'] }).success).toBe(false);
  });
});
