import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CallBudget } from '../../../middleware/src/adapters/http-client/call-budget.ts';

const forever = Number.MAX_SAFE_INTEGER;

describe('the call budget', () => {
  test('what is left of it costs no waiting', () => {
    const budget = new CallBudget({ calls: 3, per: 1_000 });
    expect([budget.take(0, forever), budget.take(0, forever), budget.take(10, forever)]).toEqual([0, 0, 0]);
  });

  test('a call beyond it waits until the oldest call has left the window', () => {
    const budget = new CallBudget({ calls: 2, per: 1_000 });
    budget.take(0, forever);
    budget.take(300, forever);
    expect(budget.take(400, forever)).toBe(600);
    expect(budget.take(400, forever)).toBe(900);
  });

  test('a call that would wait too long takes nothing', () => {
    const budget = new CallBudget({ calls: 1, per: 1_000 });
    budget.take(0, forever);
    expect(budget.take(0, 999)).toBe(1_000);
    expect(budget.take(1_000, 0)).toBe(0);
  });

  test('no window of its length ever sees more calls than the budget has', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        gaps,
        fc.integer({ min: 0, max: 3_000 }),
        (calls, waits, maxWait) => {
          const budget = new CallBudget({ calls, per: 1_000 });
          const begins: number[] = [];
          let now = 0;
          for (const gap of waits) {
            now += gap;
            const wait = budget.take(now, maxWait);
            if (wait <= maxWait) begins.push(now + wait);
          }
          for (const begin of begins) {
            const inWindow = begins.filter((other) => other >= begin && other < begin + 1_000);
            expect(inWindow.length).toBeLessThanOrEqual(calls);
          }
        },
      ),
    );
  });
});
