import { describe, expect, test } from '@jest/globals';
import { ClockPreviewRequest } from '@treaty/contract/clock';
import { calendar, nineToFive } from './build-calendar.ts';

const request = {
  calendar: calendar('Europe/Berlin', nineToFive),
  start: '2026-11-23T08:00:00.000Z',
  hours: 8,
};

/** The place and the words of the first fault. */
const fault = (given: object): string | undefined => {
  const [issue] = ClockPreviewRequest.safeParse({ ...request, ...given }).error?.issues ?? [];
  return issue && [...issue.path.map(String), issue.message].join(' ');
};

describe('a clock preview', () => {
  test('takes a calendar, a start and hours', () => {
    expect(fault({})).toBeUndefined();
    expect(fault({ hours: 0.5 })).toBeUndefined();
  });

  test.each([
    [{ calendar: calendar('Europe/Nowhere', nineToFive) }, /^calendar timeZone Expected an IANA time zone/],
    [{ calendar: calendar('UTC', [['9:00', '17:00']]) }, /^calendar week mon 0 0 Expected a time/],
    [{ calendar: calendar('UTC', [['09:00', '24:01']]) }, /Expected a time/],
    [{ calendar: calendar('UTC', [['17:00', '09:00']]) }, /closing time is not after/],
    [
      {
        calendar: calendar('UTC', [
          ['09:00', '12:00'],
          ['11:00', '17:00'],
        ]),
      },
      /overlap or are not in order/,
    ],
    [{ calendar: calendar('UTC', []) }, /^calendar week A calendar needs open hours/],
    [
      { calendar: calendar('UTC', nineToFive, { holidays: ['2026-02-30'] }) },
      /^calendar holidays 0 Expected a day/,
    ],
    [{ start: '2026-02-30T08:00:00.000Z' }, /^start Expected an instant/],
    [{ hours: -1 }, /^hours /],
    [{ extra: 1 }, /extra/],
  ])('refuses %j', (given, complaint) => {
    expect(fault(given)).toMatch(complaint);
  });
});
