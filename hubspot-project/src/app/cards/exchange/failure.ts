import type { Problem } from '../contract.d.ts';

/** Why an answer is missing. */
export interface Failure {
  /** not_known: Treaty has never heard of the contact; refused: it says why; unreachable: there is no answer at all. */
  readonly kind: 'not_known' | 'refused' | 'unreachable';
  /** What is wrong and what to do next. */
  readonly text: string;
  /** Names the refusal in the server's log. */
  readonly id: string | null;
}

const unreachable: Failure = {
  kind: 'unreachable',
  text: 'Treaty does not answer. It may be restarting, or the connection is down.',
  id: null,
};

/** What an answer says that is not the one hoped for. */
export function failureIn(answer: unknown): Failure {
  const problem = problemIn(answer);
  if (problem === null) return unreachable;
  return {
    kind: problem.code === 'not_found' ? 'not_known' : 'refused',
    text: problem.detail,
    id: problem.id,
  };
}

/** HubSpot's proxy may hand a refusal on as it is, or wrapped in an answer of its own. */
function problemIn(answer: unknown): Problem | null {
  if (isProblem(answer)) return answer;
  return isRecord(answer) && isProblem(answer['responseBody']) ? answer['responseBody'] : null;
}

const isProblem = (value: unknown): value is Problem =>
  isRecord(value) && typeof value['detail'] === 'string' && typeof value['code'] === 'string';

/** An object whose parts may be looked at. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
