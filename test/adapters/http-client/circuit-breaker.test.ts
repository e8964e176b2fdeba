import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CircuitBreaker } from '../../../middleware/src/adapters/http-client/circuit-breaker.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const second = 1_000;
const openedAt = 0;

const openBreaker = (): CircuitBreaker => {
  const breaker = new CircuitBreaker();
  for (let failures = 0; failures < 5; failures += 1) breaker.failed(openedAt);
  return breaker;
};

/** Instants at which an impatient caller gets through to a system that is down. */
const admittedDuring = (breaker: CircuitBreaker, until: number, step: number): number[] => {
  const admitted: number[] = [];
  for (let now = openedAt; now < until; now += step) {
    if (breaker.admit(now) > 0) continue;
    admitted.push(now);
    breaker.failed(now);
  }
  return admitted;
};

describe('the circuit breaker', () => {
  test('lets everything through while the system answers', () => {
    const breaker = new CircuitBreaker();
    breaker.succeeded();
    expect(breaker.admit(0)).toBe(0);
  });

  test('four failures in a row do not stop the calls, the fifth does', () => {
    const breaker = new CircuitBreaker();
    for (let failures = 0; failures < 4; failures += 1) breaker.failed(0);
    expect(breaker.admit(0)).toBe(0);
    breaker.failed(0);
    expect(breaker.admit(0)).toBe(second);
  });

  test('a success in between begins the count anew', () => {
    const breaker = new CircuitBreaker();
    for (let round = 0; round < 10; round += 1) {
      for (let failures = 0; failures < 4; failures += 1) breaker.failed(round);
      breaker.succeeded();
    }
    expect(breaker.admit(10)).toBe(0);
  });

  test('probes go out 1, 2, 4, 8, 16, 32 and then every 60 seconds', () => {
    const probes = admittedDuring(openBreaker(), 250 * second, 100);
    expect(probes.map((at) => at / second)).toEqual([1, 3, 7, 15, 31, 63, 123, 183, 243]);
  });

  test('one probe at a time: a second caller at the same instant has to wait', () => {
    const breaker = openBreaker();
    expect(breaker.admit(second)).toBe(0);
    expect(breaker.admit(second)).toBe(2 * second);
  });

  test('a probe that succeeds lets everybody through again', () => {
    const breaker = openBreaker();
    breaker.admit(second);
    breaker.succeeded();
    expect([breaker.admit(second), breaker.admit(second)]).toEqual([0, 0]);
  });

  test('after a recovery the next outage begins with short pauses again', () => {
    const breaker = openBreaker();
    admittedDuring(breaker, 100 * second, second);
    breaker.succeeded();
    for (let failures = 0; failures < 5; failures += 1) breaker.failed(200 * second);
    expect(breaker.admit(200 * second)).toBe(second);
  });

  test('a system that asks for a pause gets it, for an hour at most', () => {
    const breaker = new CircuitBreaker();
    breaker.pauseFor(0, 30 * second);
    expect(breaker.admit(10 * second)).toBe(20 * second);
    expect(breaker.admit(30 * second)).toBe(0);
    breaker.pauseFor(0, 86_400 * second);
    expect(breaker.admit(0)).toBe(3_600 * second);
  });

  test('however often callers try, an outage of n minutes costs at most n + 11 calls', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 240 }), fc.integer({ min: 50, max: 5_000 }), (minutes, step) => {
        const calls = admittedDuring(new CircuitBreaker(), minutes * 60 * second, step).length;
        expect(calls).toBeLessThanOrEqual(5 + 6 + minutes);
      }),
      propertyRuns(50),
    );
  });
});
