import type { Definitions } from '../../definitions/definitions.ts';
import type { ActorRole } from '../../definitions/schema/lifecycle.ts';
import { decisionMoves, type DecisionKind } from './decision-moves.ts';
import { rolesInWords } from './roles-in-words.ts';

const reviews: readonly DecisionKind[] = ['accept', 'reject', 'recycle', 'disqualify'];

const entitledBy = new WeakMap<Definitions, ReadonlySet<ActorRole>>();

/** The roles that make a move of a review. Definitions do not change, and every look at a card asks. */
function entitled(definitions: Definitions): ReadonlySet<ActorRole> {
  const known =
    entitledBy.get(definitions) ??
    new Set(decisionMoves(definitions).flatMap(({ kind, by }) => (reviews.includes(kind) ? by : [])));
  entitledBy.set(definitions, known);
  return known;
}

/** Why nobody in this role decides on a handoff; null when the agreement lets the role make at least one of the moves of a review. */
export function whyNotDecide(definitions: Definitions, role: ActorRole): string | null {
  const roles = entitled(definitions);
  return roles.has(role) ? null : `Only ${rolesInWords([...roles])} can decide on this lead.`;
}
