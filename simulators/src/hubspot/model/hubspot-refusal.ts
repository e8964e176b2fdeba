/** One entry of `errors` in HubSpot's error body. */
export interface RefusalDetail {
  readonly message: string;
  readonly code?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

/** What HubSpot says when it refuses a call; the correlation id is added where the answer is written. */
export interface Refusal {
  readonly status: number;
  readonly category: string;
  readonly message: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
  readonly errors?: readonly RefusalDetail[];
  /** Which limit was reached, for 429. */
  readonly policyName?: string;
}

/** Thrown to end a call with a refusal in HubSpot's words. */
export class HubSpotRefusal extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'HubSpotRefusal';
    this.refusal = refusal;
  }
}

/** 400 VALIDATION_ERROR: the input cannot be taken as it is. */
export const invalidInput = (
  message: string,
  more: Pick<Refusal, 'context' | 'errors'> = {},
): HubSpotRefusal => new HubSpotRefusal({ status: 400, category: 'VALIDATION_ERROR', message, ...more });

/** 404 OBJECT_NOT_FOUND for a record, property, group or owner. */
export const notFound = (message: string, id: string): HubSpotRefusal =>
  new HubSpotRefusal({ status: 404, category: 'OBJECT_NOT_FOUND', message, context: { id: [id] } });

/** 409 for something that exists already. */
export const alreadyExists = (
  message: string,
  category: 'CONFLICT' | 'OBJECT_ALREADY_EXISTS',
): HubSpotRefusal => new HubSpotRefusal({ status: 409, category, message });
