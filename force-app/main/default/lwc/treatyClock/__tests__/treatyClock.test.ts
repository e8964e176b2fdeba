import { startClock } from 'c/treatyClock';

let ticks = 0;
let resumes = 0;
let stop: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  [ticks, resumes] = [0, 0];
  stop = startClock({ tick: () => (ticks += 1), resume: () => (resumes += 1) });
});
afterEach(() => {
  stop();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test('it ticks every thirty seconds', () => {
  jest.advanceTimersByTime(89_999);
  expect(ticks).toBe(2);
});

test('it does not tick on a hidden page', () => {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  jest.advanceTimersByTime(90_000);
  expect(ticks).toBe(0);
});

test('it resumes when the user or the connection comes back', () => {
  ['focus', 'online', 'offline'].forEach((name) => window.dispatchEvent(new Event(name)));
  expect(resumes).toBe(3);
});

test('a stopped clock leaves nothing running', () => {
  stop();
  jest.advanceTimersByTime(90_000);
  window.dispatchEvent(new Event('focus'));
  expect([ticks, resumes]).toEqual([0, 0]);
  expect(jest.getTimerCount()).toBe(0);
});
