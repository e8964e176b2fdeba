/** retry: it may work later. permanent: it will not work until somebody changes something. */
export type OutsideFault = 'retry' | 'permanent';

/** An outside system did not do what it was asked to. The message is for people and holds no personal data. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
  readonly system: string;
  readonly fault: OutsideFault;
  /** The system's own error code, or the HTTP status. */
  readonly code: string;
  /** Milliseconds to wait before trying again, when the system said so. */
  readonly retryAfter: number | null;

  constructor(
    system: string,
    fault: OutsideFault,
    code: string,
    options: { message: string; retryAfter?: number | null; cause?: unknown },
  ) {
    super(`${system}: ${options.message}`, { cause: options.cause });
    this.system = system;
    this.fault = fault;
    this.code = code;
    this.retryAfter = options.retryAfter ?? null;
  }
}
