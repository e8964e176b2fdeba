import { dayInWords, durationInWords, fillIn, instantInWords, pointsInWords } from 'c/treatyWords';

const minute = 60_000;

test('values take the places that the label gives them', () => {
  expect(fillIn('{1} before {0}', 'a', 2)).toBe('2 before a');
  expect(fillIn('{0} of {1}', 'a')).toBe('a of {1}');
});

test.each([
  [320 * minute, '5 h 20 min'],
  [319.2 * minute, '5 h 20 min'],
  [60 * minute, '1 h'],
  [59 * minute, '59 min'],
  [0, '0 min'],
])('%d milliseconds are %s', (duration, words) => {
  expect(durationInWords(duration)).toBe(words);
});

test('an instant of these days is told by its weekday, another by its date, in the time zone of the user', () => {
  const now = Date.parse('2026-11-24T15:00:00.000Z');
  expect(instantInWords(Date.parse('2026-11-25T22:10:00.000Z'), now)).toMatch(/^Wed,? 02:10\sPM$/);
  expect(instantInWords(Date.parse('2026-11-12T22:10:00.000Z'), now)).toMatch(/^Nov 12, 2026, 2:10\sPM$/);
  expect(dayInWords(Date.parse('2027-02-01T05:00:00.000Z'))).toBe('Jan 31, 2027');
});

test('points carry their sign, nothing carries none', () => {
  expect([30, -10, 0, 2.5].map(pointsInWords)).toEqual(['+30', '-10', '0', '+2.5']);
});
