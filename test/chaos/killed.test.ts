import { describe, test } from '@jest/globals';
import { usualEngines } from '../support/engines.ts';
import { killBetweenSteps } from './kill-between-steps.ts';

describe.each(usualEngines)('the process is killed during a handoff, on $name', (engine) => {
  // Every point by itself and all of them in turn, on both engines, are in test/long.
  test('after the lead is placed in the CRM, and again when its clock is about to start: the handoff arrives, every step once', async () => {
    await killBetweenSteps(['hand-off.crm.placed', 'hand-off.clock.effect'], await engine.open());
  }, 300_000);
});
