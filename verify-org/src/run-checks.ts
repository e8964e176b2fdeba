import { differs, notChecked } from './check.ts';
import type { Check, Finding } from './check.ts';
import type { Run } from './run.ts';

/** What the checks found, by the ids of their statements. */
export type Findings = ReadonlyMap<string, Finding>;

const isBrokenOff = ({ signal }: Run): boolean => signal.aborted;

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A check that throws met an answer that it cannot read, or none: somebody should look, so it counts as a difference. */
const guarded = async <Platform>(check: Check<Platform>, platform: Platform, run: Run): Promise<Finding> => {
  const brokenOff = notChecked('the run was broken off');
  if (isBrokenOff(run)) return brokenOff;
  try {
    return await check.run(platform);
  } catch (error) {
    // What failed while the run was being broken off failed for that reason.
    return isBrokenOff(run) ? brokenOff : differs(`the check could not be finished: ${words(error)}`);
  }
};

/** Runs the checks one after the other; none of them ends the others, and after Ctrl-C the rest is left out. */
export const runChecks = async <Platform>(
  checks: readonly Check<Platform>[],
  platform: Platform,
  run: Run,
): Promise<Findings> => {
  const findings = new Map<string, Finding>();
  for (const check of checks) findings.set(check.id, await guarded(check, platform, run));
  return findings;
};
