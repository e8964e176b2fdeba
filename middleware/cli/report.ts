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
