import { countDown } from 'c/treatyCountdown';

const at = (text: string): number => Date.parse(`2026-11-${text}:00.000Z`);
const instant = (text: string): string => `2026-11-${text}:00.000Z`;

/** Delivered Monday 15:00, open 9 to 17: eight business hours end Tuesday 15:00. */
const due = {
  at: instant('24T15:00'),
  openIntervals: [
    [instant('23T15:00'), instant('23T17:00')],
    [instant('24T09:00'), instant('24T17:00')],
    [instant('25T09:00'), instant('25T15:00')],
  ] satisfies [string, string][],
};
const hours = (count: number): number => count * 3_600_000;

describe('the time that is left for a review', () => {
  test('counts open hours only', () => {
    expect(countDown(due, at('23T16:00'))).toMatchObject({
      urgency: 'normal',
      businessTime: hours(7),
      resumesAt: null,
    });
    expect(countDown(due, at('24T13:00'))).toMatchObject({ businessTime: hours(2) });
  });

  test('stops outside business hours, and shows when it resumes', () => {
    const atNight = countDown(due, at('23T23:00'));
    expect(atNight).toMatchObject({ businessTime: hours(6), resumesAt: at('24T09:00') });
    expect(countDown(due, at('24T08:59')).businessTime).toBe(atNight.businessTime);
  });

  test('is highlighted in its last quarter', () => {
    expect(countDown(due, at('24T13:00')).urgency).toBe('normal');
    expect(countDown(due, at('24T13:01')).urgency).toBe('soon');
  });
});

describe('a review that is overdue', () => {
  test('is overdue from the due instant on', () => {
    expect(countDown(due, at('24T14:59')).urgency).toBe('soon');
    expect(countDown(due, at('24T15:00'))).toMatchObject({
      urgency: 'overdue',
      businessTime: 0,
      resumesAt: null,
    });
  });

  test('is so by the business time since', () => {
    expect(countDown(due, at('25T10:00'))).toMatchObject({ businessTime: hours(3), isAtLeast: false });
  });

  test('is so by more than the card can tell once its open intervals have ended', () => {
    expect(countDown(due, at('27T12:00'))).toMatchObject({ businessTime: hours(8), isAtLeast: true });
  });
});
