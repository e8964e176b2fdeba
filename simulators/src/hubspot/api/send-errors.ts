import type { ErrorRequestHandler } from 'express';
import { HubSpotError, type ErrorBody } from '../model/hubspot-error.ts';

const malformed = (error: unknown): boolean =>
  error instanceof SyntaxError || (error instanceof Error && 'type' in error);

const refusalOf = (error: unknown): ErrorBody => {
  if (error instanceof HubSpotError) return error.refusal;
  if (malformed(error))
    return { status: 400, category: 'VALIDATION_ERROR', message: `Invalid input JSON: ${String(error)}` };
  return { status: 500, category: 'INTERNAL_ERROR', message: String(error) };
};

/** Writes a refusal in HubSpot's error shape. Correlation ids count up from the start of the account. */
export const sendErrors = (): ErrorRequestHandler => {
  let answered = 0;
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, ...refusal } = refusalOf(error);
    answered += 1;
    const correlationId = `00000000-0000-4000-8000-${answered.toString(16).padStart(12, '0')}`;
    response
      .status(status)
      .set('X-HubSpot-Correlation-Id', correlationId)
      .json({ status: 'error', correlationId, ...refusal });
  };
};
