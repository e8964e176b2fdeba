import { readRunning, type Running } from '../../../sandbox/src/supervisor/running-demo.ts';

/** What a demo has recorded about itself in its data folder. */
export function runningIn(dataFolder: string): Running {
  const running = readRunning(dataFolder);
  if (running === null) throw new Error('the demo has not recorded that it runs');
  return running;
}
