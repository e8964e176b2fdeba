import type { RouteName } from '@treaty/contract/routes';
import type { z } from 'zod';
import { AppError, type InputFault } from '../../services/ports/app-error.ts';
import { type Input, table } from './handler.ts';
import { faultsOf } from './input-faults.ts';

/** The parts of a request as they arrived. */
export interface Given {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

const sayMissing = {
  error: (issue: z.core.$ZodRawIssue): string | undefined =>
    issue.code === 'invalid_type' && issue.input === undefined ? 'Missing.' : undefined,
};

const refusal = (faults: readonly InputFault[]): AppError => {
  const [first] = faults;
  const more = faults.length > 1 ? ` And ${faults.length - 1} more, see the faults.` : '';
  return new AppError('invalid_body', `${first?.path ?? 'request'}: ${first?.message ?? ''}${more}`, faults);
};

/** Parses a request by the schemas of its route; refuses it with the path of every fault. */
export const parseInput = <N extends RouteName>(name: N, given: Given): Input<N> => {
  const route = table[name];
  const params = route.params.safeParse(given.params, sayMissing);
  const query = route.query.safeParse(given.query, sayMissing);
  const body = route.body.safeParse(given.body, sayMissing);
  if (params.success && query.success && body.success) {
    return { params: params.data, query: query.data, body: body.data };
  }
  throw refusal([
    ...(params.success ? [] : faultsOf('params', params.error)),
    ...(query.success ? [] : faultsOf('query', query.error)),
    ...(body.success ? [] : faultsOf('body', body.error)),
  ]);
};
