import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { TimeoutError, withTimeout } from '../../../middleware/src/adapters/http-client/with-timeout.ts';

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('cut off')));
  });

describe('the timeout of a call', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('work that ends in time gives its result and leaves no timer', async () => {
    await expect(withTimeout(1_000, () => Promise.resolve('done'))).resolves.toBe('done');
    expect(jest.getTimerCount()).toBe(0);
  });

  test('work that takes longer is cut off and told as a timeout', async () => {
    const call = expect(withTimeout(1_000, untilAborted)).rejects.toEqual(new TimeoutError(1_000));
    await jest.advanceTimersByTimeAsync(1_000);
    await call;
  });

  test('work that fails by itself keeps its own error', async () => {
    await expect(withTimeout(1_000, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });
});
