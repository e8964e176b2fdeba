import type { Faults } from '../../services/ports/faults.ts';

const dieAtOnce = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

/**
 * Fault points for tests of crashes: `name` or `name:count` kills the process at the count-th arrival at that point.
 * Without a value nothing ever happens; `die` is what happens there.
 */
export const createFaults = (value: string | undefined, die = dieAtOnce): Faults => {
  const [, name, count = '1'] = /^(.+?)(?::(\d+))?$/.exec(value ?? '') ?? [];
  let arrivalsLeft = Number(count);
  return {
    point(reached) {
      if (reached !== name) return;
      arrivalsLeft -= 1;
      if (arrivalsLeft === 0) die();
    },
  };
};
