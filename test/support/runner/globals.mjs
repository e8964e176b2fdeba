import { ModernFakeTimers } from '@jest/fake-timers';

export const { expect, test, describe, beforeAll, afterAll, beforeEach, afterEach } = globalThis;

const timers = new ModernFakeTimers({ config: { fakeTimers: {} }, global: globalThis });

/** The runner's function mocks, and fake timers that also wait for promises. */
export const jest = {
  ...globalThis.jest,
  useFakeTimers: (settings) => timers.useFakeTimers(settings),
  useRealTimers: () => timers.useRealTimers(),
  getTimerCount: () => timers.getTimerCount(),
  advanceTimersByTimeAsync: (milliseconds) => timers.advanceTimersByTimeAsync(milliseconds),
};
