import { startTimer } from '../../../simulators/src/system/real-time.ts';

/** Waits for the work that many real milliseconds at most, then rejects with the words given. */
export function within<T>(milliseconds: number, work: Promise<T>, words: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = startTimer(milliseconds, () => reject(new Error(words)));
    work.then(resolve, reject).finally(cancel);
  });
}
