/** One fault of a refused request, as Salesforce words it. */
export interface Fault {
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
}

interface Extras {
  readonly status?: number;
  readonly fields?: readonly string[];
  readonly choices?: readonly string[];
}

/** A request the org refuses: thrown at the fault, turned into the platform's answer in one place (http/answer.ts). */
export class ApiError extends Error {
  readonly faults: readonly Fault[];
  readonly status: number;
  /** With status 300: the records to choose from, as paths below the API version. */
  readonly choices: readonly string[];

  constructor(faults: readonly Fault[], { status = 400, choices = [] }: Extras = {}) {
    super(faults.map((fault) => `${fault.errorCode}: ${fault.message}`).join('; '));
    this.name = 'Refusal';
    this.faults = faults;
    this.status = status;
    this.choices = choices;
  }
}

/** A refusal for one fault; status 400 unless told otherwise. */
export const apiError = (errorCode: string, message: string, extras: Extras = {}): ApiError => {
  const { fields } = extras;
  return new ApiError([{ errorCode, message, ...(fields && { fields }) }], extras);
};
