import type { Definitions } from '../../definitions/definitions.ts';
import type { ActorRole } from '../../definitions/schema/lifecycle.ts';
import { decisionMoves, type DecisionKind } from './decision-moves.ts';
import { rolesInWords } from './roles-in-words.ts';

const reviews: readonly DecisionKind[] = ['accept', 'reject', 'recycle', 'disqualify'];

/** Why nobody in this role decides on a handoff; null when the agreement lets the role make at least one of the moves of a review. */
export function whyNotDecide(definitions: Definitions, role: ActorRole): string | null {
  const entitled = new Set(
    decisionMoves(definitions).flatMap(({ kind, by }) => (reviews.includes(kind) ? by : [])),
  );
  return entitled.has(role) ? null : `Only ${rolesInWords([...entitled])} can decide on this lead.`;
}
