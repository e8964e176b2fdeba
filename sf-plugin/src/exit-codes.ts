/** The exit codes of all commands, with the meanings that `sf` gives them. */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2, partlyDone: 68 } as const;
