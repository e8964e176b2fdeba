import type { ErrorClass } from '../../domain/sync/error-classes.ts';

/** retry: it may work later. permanent: it will not work until somebody changes something. */
export type ExternalFault = 'retry' | 'permanent';

/** An external system did not do what it was asked to. The message is for people and holds no personal data. */
export class ExternalError extends Error {
  override readonly name = 'ExternalError';
  readonly system: string;
  readonly fault: ExternalFault;
  /** What is to be done about it: always `wait` where the fault is retry. */
  readonly errorClass: ErrorClass;
  /** The system's own error code, or the HTTP status. */
  readonly code: string;
  /** Milliseconds to wait before trying again, when the system said so. */
  readonly retryAfter: number | null;

  constructor(
    system: string,
    fault: ExternalFault,
    code: string,
    options: { message: string; retryAfter?: number | null; cause?: unknown; errorClass?: ErrorClass },
  ) {
    super(`${system}: ${options.message}`, { cause: options.cause });
    this.system = system;
    this.fault = fault;
    this.errorClass = fault === 'retry' ? 'wait' : (options.errorClass ?? 'alarm');
    this.code = code;
    this.retryAfter = options.retryAfter ?? null;
  }
}
