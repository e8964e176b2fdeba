import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { every } from '../../../middleware/src/adapters/system/every.ts';

const onError = (): void => undefined;
const flush = (): Promise<void> => jest.advanceTimersByTimeAsync(0);

/** Work whose rounds end when the test says so. */
const slowWork = () => {
  const rounds: (() => void)[] = [];
  return { rounds, work: () => new Promise<void>((resolve) => rounds.push(resolve)) };
};

describe('repeated work', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('begins at once and comes back at its interval', async () => {
    const work = jest.fn(() => Promise.resolve());
    const stop = every(1_000, work, { onError });
    await jest.advanceTimersByTimeAsync(3_500);
    expect(work).toHaveBeenCalledTimes(4);
    await stop();
  });

  test('never overlaps: the interval counts from the end of a round', async () => {
    const { rounds, work } = slowWork();
    const stop = every(1_000, work, { onError });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(rounds).toHaveLength(1);
    rounds[0]?.();
    await jest.advanceTimersByTimeAsync(999);
    expect(rounds).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(rounds).toHaveLength(2);
    rounds[1]?.();
    await stop();
  });

  test('a round that fails is told, and the next one comes', async () => {
    const failures: unknown[] = [];
    const work = jest.fn(() => Promise.reject(new Error('out of order')));
    const stop = every(1_000, work, { onError: (error) => failures.push(error) });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(failures).toEqual([new Error('out of order'), new Error('out of order')]);
    await stop();
  });

  test('stopping waits for the round that is running and starts no other', async () => {
    const { rounds, work } = slowWork();
    const stop = every(1_000, work, { onError });
    let isStopped = false;
    const stopping = stop().then(() => {
      isStopped = true;
    });
    await flush();
    expect(isStopped).toBe(false);
    rounds[0]?.();
    await stopping;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(rounds).toHaveLength(1);
  });
});
