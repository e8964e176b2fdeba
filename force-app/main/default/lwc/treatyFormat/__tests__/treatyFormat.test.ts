import {
  formatDay,
  formatDuration,
  fillPlaceholders,
  formatInstant,
  formatSignedPoints,
} from 'c/treatyFormat';

const minute = 60_000;

test('values take the places that the label gives them', () => {
  expect(fillPlaceholders('{1} before {0}', 'a', 2)).toBe('2 before a');
  expect(fillPlaceholders('{0} of {1}', 'a')).toBe('a of {1}');
});

test.each([
  [320 * minute, '5 h 20 min'],
  [319.2 * minute, '5 h 20 min'],
  [60 * minute, '1 h'],
  [59 * minute, '59 min'],
  [0, '0 min'],
])('%d milliseconds are %s', (duration, words) => {
  expect(formatDuration(duration)).toBe(words);
});

test('a recent time is shown by its weekday, any other by its date, in the time zone of the user', () => {
  const now = Date.parse('2026-11-24T15:00:00.000Z');
  expect(formatInstant(Date.parse('2026-11-25T22:10:00.000Z'), now)).toMatch(/^Wed,? 02:10\sPM$/);
  expect(formatInstant(Date.parse('2026-11-12T22:10:00.000Z'), now)).toMatch(/^Nov 12, 2026, 2:10\sPM$/);
  expect(formatDay(Date.parse('2027-02-01T05:00:00.000Z'))).toBe('Jan 31, 2027');
});

test('points carry their sign, nothing carries none', () => {
  expect([30, -10, 0, 2.5].map(formatSignedPoints)).toEqual(['+30', '-10', '0', '+2.5']);
});
