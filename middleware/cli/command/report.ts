/** What a command ends with. The numbers beyond 2 are those of sysexits: 69 unavailable, 77 not permitted. */
export const exitCodes = { done: 0, found: 1, usage: 2, unavailable: 69, refused: 77 } as const;

/** The outcome of a command: for people, and for programs that asked with --json. */
export interface Report {
  readonly exitCode: (typeof exitCodes)[keyof typeof exitCodes];
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
}

/** The command could not be done; the message says why and what to do next. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: Report['exitCode'];

  constructor(exitCode: Report['exitCode'], message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Writes to the disk. @throws CommandError that names the place when it cannot be done. */
export function writing<T>(place: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      exitCodes.usage,
      `${place} cannot be written (${reason}). Make room or give the right to write, and run this again.`,
    );
  }
}
