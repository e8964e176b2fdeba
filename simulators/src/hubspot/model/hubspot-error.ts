/** One entry of `errors` in HubSpot's error body. */
export interface ErrorDetail {
  readonly message: string;
  readonly code?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

/** What HubSpot says when it refuses a call; the correlation id is added where the answer is written. */
export interface ErrorBody {
  readonly status: number;
  readonly category: string;
  readonly message: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
  readonly errors?: readonly ErrorDetail[];
  /** Which limit was reached, for 429. */
  readonly policyName?: string;
}

/** Thrown to end a call with a refusal in HubSpot's words. */
export class HubSpotError extends Error {
  readonly refusal: ErrorBody;

  constructor(refusal: ErrorBody) {
    super(refusal.message);
    this.name = 'HubSpotRefusal';
    this.refusal = refusal;
  }
}

/** 400 VALIDATION_ERROR: the input cannot be taken as it is. */
export const invalidInput = (
  message: string,
  more: Pick<ErrorBody, 'context' | 'errors'> = {},
): HubSpotError => new HubSpotError({ status: 400, category: 'VALIDATION_ERROR', message, ...more });

/** 404 OBJECT_NOT_FOUND for a record, property, group or owner. */
export const notFound = (message: string, id: string): HubSpotError =>
  new HubSpotError({ status: 404, category: 'OBJECT_NOT_FOUND', message, context: { id: [id] } });

/** 409 for something that exists already. */
export const alreadyExists = (
  message: string,
  category: 'CONFLICT' | 'OBJECT_ALREADY_EXISTS',
): HubSpotError => new HubSpotError({ status: 409, category, message });
