import { differs, notChecked } from './check.ts';
import type { Check, Finding } from './check.ts';
import type { Run } from './run.ts';

/** What the checks found, by the ids of their statements. */
export type Findings = ReadonlyMap<string, Finding>;

const isInterrupted = ({ signal }: Run): boolean => signal.aborted;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A check that throws got an unexpected answer or none, which somebody should look at: it counts as a difference. */
const runCheck = async <Platform>(check: Check<Platform>, platform: Platform, run: Run): Promise<Finding> => {
  const interrupted = notChecked('the run was interrupted');
  if (isInterrupted(run)) return interrupted;
  try {
    return await check.run(platform);
  } catch (error) {
    // A failure during an interruption is caused by it.
    return isInterrupted(run)
      ? interrupted
      : differs(`the check could not be completed: ${messageOf(error)}`);
  }
};

/** Runs the checks one after the other; a failure does not stop the others, Ctrl-C does. */
export const runChecks = async <Platform>(
  checks: readonly Check<Platform>[],
  platform: Platform,
  run: Run,
): Promise<Findings> => {
  const findings = new Map<string, Finding>();
  for (const check of checks) findings.set(check.id, await runCheck(check, platform, run));
  return findings;
};
