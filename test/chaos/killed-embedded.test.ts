import { describe, test } from '@jest/globals';
import { faultPoints } from './fault-points.ts';
import { killBetweenSteps } from './kill-between-steps.ts';

describe('the process is killed during a handoff, on PGlite', () => {
  test.concurrent.each(faultPoints)(
    'at %s: the handoff arrives, every step once',
    (point) => killBetweenSteps([point]),
    300_000,
  );
});
