/** One fault of an input: where it is, what is wrong, what is allowed. */
export interface InputFault {
  readonly path: string;
  readonly message: string;
  readonly allowed?: readonly string[];
}

/** Every way in which a request can be refused; one table maps them to HTTP status. */
export type ErrorCode =
  | 'invalid_body'
  | 'unprocessable'
  | 'unauthorised'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'cycle_closed'
  | 'key_reused'
  | 'too_large'
  | 'unsupported_media_type'
  | 'too_many_requests'
  | 'database_unavailable'
  | 'internal';

/** A refusal with a code of the list, words that say what to do next, and the faults found. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly faults: readonly InputFault[];

  constructor(code: ErrorCode, message: string, faults: readonly InputFault[] = []) {
    super(message);
    this.code = code;
    this.faults = faults;
  }
}
