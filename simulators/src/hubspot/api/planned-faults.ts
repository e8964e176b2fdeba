import type { RequestHandler } from 'express';
import { HubSpotError } from '../model/hubspot-error.ts';

/** A fault to come. */
export interface PlannedFault {
  /** The status to answer instead of doing the work; 'lost' does the work and drops the connection before answering. */
  readonly status: number | 'lost';
  /** The answer's text, as something in between writes it, instead of HubSpot's own words. */
  readonly body?: string;
  /** How many calls it hits; 1 unless told. */
  readonly times?: number;
  /** Only calls whose path contains this text. */
  readonly path?: string;
  /** For 429: seconds in the Retry-After header. */
  readonly retryAfter?: number;
  /** For 429: which limit was reached. */
  readonly policyName?: 'SECONDLY' | 'TEN_SECONDLY_ROLLING' | 'DAILY';
}

/** Faults that the API shows on request, in the order they were planned. */
export interface Faults {
  readonly plan: (fault: PlannedFault) => void;
  readonly clear: () => void;
}

const refusalOf = ({ status, policyName = 'TEN_SECONDLY_ROLLING' }: PlannedFault): HubSpotError => {
  if (status === 429)
    return new HubSpotError({
      status,
      category: 'RATE_LIMITS',
      message: `You have reached your ${policyName.toLowerCase()} limit.`,
      policyName,
    });
  return new HubSpotError({
    status: Number(status),
    category: 'INTERNAL_ERROR',
    message: `Status ${status}, as planned.`,
  });
};

/** Makes the faults of one account and the middleware that shows them. */
export const createFaults = (): { faults: Faults; showFaults: RequestHandler } => {
  let planned: { fault: PlannedFault; left: number }[] = [];

  const nextFor = (path: string): PlannedFault | undefined => {
    const plan = planned.find(({ fault }) => path.includes(fault.path ?? ''));
    if (plan === undefined) return undefined;
    plan.left -= 1;
    planned = planned.filter(({ left }) => left > 0);
    return plan.fault;
  };

  const showFaults: RequestHandler = (request, response, next) => {
    const fault = nextFor(request.originalUrl);
    if (fault === undefined) {
      next();
    } else if (fault.status === 'lost') {
      response.end = () => {
        request.socket.destroy();
        return response;
      };
      next();
    } else if (fault.body !== undefined) {
      response.status(fault.status).type('html').send(fault.body);
    } else {
      if (fault.retryAfter !== undefined) response.set('Retry-After', String(fault.retryAfter));
      throw refusalOf(fault);
    }
  };

  return {
    faults: {
      plan: (fault) => planned.push({ fault, left: fault.times ?? 1 }),
      clear: () => {
        planned = [];
      },
    },
    showFaults,
  };
};
