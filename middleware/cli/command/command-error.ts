/** What a command ends with. The numbers beyond 2 are those of sysexits.h: 69 unavailable, 77 not permitted. */
export const exitCodes = { done: 0, found: 1, usage: 2, unavailable: 69, refused: 77 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command failed; the message says why and what to do next. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The command was called wrongly; its usage is printed with the message. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError';

  constructor(message: string) {
    super(exitCodes.usage, message);
  }
}

/** The message of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
