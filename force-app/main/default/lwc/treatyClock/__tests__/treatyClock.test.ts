import { startClock } from 'c/treatyClock';

let beats = 0;
let wakes = 0;
let stop: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  [beats, wakes] = [0, 0];
  stop = startClock({ beat: () => (beats += 1), wake: () => (wakes += 1) });
});
afterEach(() => {
  stop();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test('it beats every thirty seconds', () => {
  jest.advanceTimersByTime(89_999);
  expect(beats).toBe(2);
});

test('it does not beat for a page that nobody sees', () => {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  jest.advanceTimersByTime(90_000);
  expect(beats).toBe(0);
});

test('it wakes when the user or the connection comes back', () => {
  ['focus', 'online', 'offline'].forEach((name) => window.dispatchEvent(new Event(name)));
  expect(wakes).toBe(3);
});

test('after its stop nothing is left running', () => {
  stop();
  jest.advanceTimersByTime(90_000);
  window.dispatchEvent(new Event('focus'));
  expect([beats, wakes]).toEqual([0, 0]);
  expect(jest.getTimerCount()).toBe(0);
});
