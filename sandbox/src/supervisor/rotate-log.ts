import { copyFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { startTimer } from '../../../simulators/src/system/real-time.ts';

const largestLog = 20_000_000;
const checkInterval = 10_000;

/** Moves what a log holds into one file beside it when it has grown too large; whoever appends to it goes on in the same, empty file. */
export function rotateIfLarge(logFile: string, largest = largestLog): void {
  const { size } = statSync(logFile, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size <= largest) return;
  try {
    copyFileSync(logFile, `${logFile}.1`);
  } catch {
    // A full disk: earlier lines are worth less than what comes next.
    rmSync(`${logFile}.1`, { force: true });
  }
  truncateSync(logFile);
}

/** Rotates a log now and whenever it has grown too large, until the returned function is called. */
export function keepRotating(logFile: string): () => void {
  rotateIfLarge(logFile);
  let cancel = startTimer(checkInterval, check);
  function check(): void {
    rotateIfLarge(logFile);
    cancel = startTimer(checkInterval, check);
  }
  return () => cancel();
}
