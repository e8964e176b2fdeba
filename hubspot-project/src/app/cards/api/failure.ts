import type { Problem } from '../contract.d.ts';

/** Why a request failed. */
export interface Failure {
  /** not_known: Treaty has no such contact; refused: the text says why; unreachable: there was no response. */
  readonly kind: 'not_known' | 'refused' | 'unreachable';
  /** What is wrong and what to do next. */
  readonly text: string;
  /** The id of the problem in the server's log. */
  readonly id: string | null;
}

const unreachable: Failure = {
  kind: 'unreachable',
  text: 'Treaty is not responding. It may be restarting, or the connection may be down.',
  id: null,
};

/** What an unexpected body says about the failure. */
export function toFailure(body: unknown): Failure {
  const problem = findProblem(body);
  if (problem === null) return unreachable;
  return {
    kind: problem.code === 'not_found' ? 'not_known' : 'refused',
    text: problem.detail,
    id: problem.id,
  };
}

/** HubSpot's proxy may pass a problem document on as it is, or wrapped in a response of its own. */
function findProblem(body: unknown): Problem | null {
  if (isProblem(body)) return body;
  return isRecord(body) && isProblem(body['responseBody']) ? body['responseBody'] : null;
}

const isProblem = (value: unknown): value is Problem =>
  isRecord(value) && typeof value['detail'] === 'string' && typeof value['code'] === 'string';

/** An object whose properties may be read. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
