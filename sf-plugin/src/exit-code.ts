/** What the exit codes of the commands say; 69 and 76 are those of sysexits.h for the same cases. */
export const exitCode = {
  ready: 0,
  notReady: 1,
  wrongUse: 2,
  unreachable: 69,
  notTreaty: 76,
} as const;
