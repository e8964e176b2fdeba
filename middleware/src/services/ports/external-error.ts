import { isFaultOfRecord, type ErrorClass } from '../../domain/sync/error-classes.ts';

/** As many characters of a message as anybody reads: a system may send megabytes. */
const longest = 1000;

/** An external system did not do what it was asked to. The message is for people and holds no personal data. */
export class ExternalError extends Error {
  override readonly name = 'ExternalError';
  readonly system: string;
  /** What is to be done about it. */
  readonly errorClass: ErrorClass;
  /** The system's own error code, or the HTTP status. */
  readonly code: string;
  /** Milliseconds to wait before trying again, when the system said so. */
  readonly retryAfter: number | null;

  constructor(
    system: string,
    errorClass: ErrorClass,
    code: string,
    options: { message: string; retryAfter?: number | null; cause?: unknown },
  ) {
    super(`${system}: ${options.message.slice(0, longest)}`, { cause: options.cause });
    this.system = system;
    this.errorClass = errorClass;
    this.code = code.slice(0, 100);
    this.retryAfter = options.retryAfter ?? null;
  }

  /** Whether trying again is useless until somebody changes this one record. */
  get isFinal(): boolean {
    return isFaultOfRecord(this.errorClass);
  }
}
