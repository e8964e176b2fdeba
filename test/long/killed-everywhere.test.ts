import { describe, test } from '@jest/globals';
import { killBetweenSteps } from '../chaos/kill-between-steps.ts';
import { bothEngines } from '../support/engines.ts';
import { faultPoints } from '../chaos/fault-points.ts';

describe.each(bothEngines)('the process is killed during a handoff, at every point, on $name', (engine) => {
  test.each(faultPoints)(
    'at %s: the handoff arrives, every step once',
    async (point) => killBetweenSteps([point], await engine.open()),
    120_000,
  );

  test('one handoff dies at every point in turn, and arrives', async () => {
    await killBetweenSteps(faultPoints, await engine.open());
  }, 400_000);
});
