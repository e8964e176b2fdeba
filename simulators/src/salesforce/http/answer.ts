import type { ApiError } from '../api-error.ts';

/** What the org answers; the body becomes JSON, unless there is XML. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly xml?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer with a JSON body. */
export const json = (body: unknown, status = 200): Answer => ({ status, body });

/** An answer without a body. */
export const noContent: Answer = { status: 204 };

/** The platform's answer to a refused request: a list of faults, or with status 300 the paths to choose from. */
export const errorAnswer = (refused: ApiError, versionPath: string): Answer => ({
  status: refused.status,
  body:
    refused.status === 300
      ? refused.choices.map((choice) => versionPath + choice)
      : refused.faults.map(({ message, errorCode, fields }) => ({
          message,
          errorCode,
          ...(fields && { fields }),
        })),
});
