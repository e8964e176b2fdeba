import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { ActorRole, Stage, Transition } from '../../definitions/schema/lifecycle.ts';
import { listInWords } from '../../definitions/words/list-in-words.ts';
import { rolesInWords } from './roles-in-words.ts';

/** A move of a lead from stage to stage, as it is proposed. */
export interface ProposedMove {
  /** Keys of stages. */
  readonly from: string;
  readonly to: string;
  readonly role: ActorRole;
  /** Whether the field with this key (fields.yaml) has a value. */
  readonly isFilled: (field: string) => boolean;
  /** The key of the reason for moving the lead backward; null for a regular move. */
  readonly overrideReason: string | null;
}

/** Which rule of the agreement refuses a move. */
export type MoveRule = 'transition' | 'role' | 'requires' | 'override_reason';

/** What the agreement says about a move. */
export type MoveResult =
  | { readonly kind: 'allowed'; readonly stage: Stage }
  | { readonly kind: 'needs_override'; readonly because: string; readonly allowed: readonly string[] }
  | {
      readonly kind: 'refused';
      readonly rule: MoveRule;
      readonly because: string;
      /** What is possible instead, or labels of the fields that are missing. */
      readonly allowed: readonly string[];
    };

/** Whether the agreement lets somebody make this move, by its transitions, the data that the stage requires, and the reasons for an override. */
export function evaluateMove(definitions: Definitions, move: ProposedMove): MoveResult {
  const { stages, transitions, overrides } = definitions.lifecycle;
  const transition = transitions.find(({ from, to }) => from === move.from && to === move.to);
  if (transition === undefined) return refuseTransition(definitions, move);
  if (!transition.by.includes(move.role)) return refuseRole(definitions, transition, move.role);
  if (transition.kind === 'backward') {
    const allowed = overrides.reasons.map(({ key }) => key);
    const { overrideReason } = move;
    if (overrideReason === null) return needsOverride(definitions, transition, allowed);
    if (!allowed.includes(overrideReason))
      return refuse('override_reason', `“${overrideReason}” is not a reason for an override.`, allowed);
  }
  const missing = missingFields(definitions, move);
  const stage = entry(stages, move.to);
  if (missing.length === 0) return { kind: 'allowed', stage };
  const because = `${stage.label} requires ${listInWords(missing)}. Fill in what is missing and try again.`;
  return refuse('requires', because, missing);
}

const refuse = (rule: MoveRule, because: string, allowed: readonly string[] = []): MoveResult => ({
  kind: 'refused',
  rule,
  because,
  allowed,
});

function refuseTransition({ lifecycle }: Definitions, { from, to }: ProposedMove): MoveResult {
  const labelOf = (key: string): string => lifecycle.stages.find((stage) => stage.key === key)?.label ?? key;
  const possible = lifecycle.transitions.filter((move) => move.from === from).map((move) => move.to);
  const instead =
    possible.length === 0
      ? 'It stays there.'
      : `From there it can go to ${listInWords(possible.map(labelOf), 'or')}.`;
  return refuse(
    'transition',
    `A lead cannot go from ${labelOf(from)} to ${labelOf(to)}. ${instead}`,
    possible,
  );
}

function refuseRole({ lifecycle }: Definitions, { from, to, by }: Transition, role: ActorRole): MoveResult {
  const [before, after] = [entry(lifecycle.stages, from).label, entry(lifecycle.stages, to).label];
  const because = `Only ${rolesInWords(by)} can move a lead from ${before} to ${after}, not ${rolesInWords([role])}.`;
  return refuse('role', because, by);
}

function needsOverride(
  { lifecycle }: Definitions,
  { from, to }: Transition,
  allowed: readonly string[],
): MoveResult {
  const [before, after] = [entry(lifecycle.stages, from).label, entry(lifecycle.stages, to).label];
  return {
    kind: 'needs_override',
    because: `Moving a lead back from ${before} to ${after} is an override. Give the reason for it.`,
    allowed,
  };
}

const missingFields = (
  { fields, lifecycle }: Definitions,
  { to, isFilled }: ProposedMove,
): readonly string[] => {
  const known = [...fields.shared, ...fields.supporting];
  return entry(lifecycle.stages, to)
    .requires.filter((field) => !isFilled(field))
    .map((field) => entry(known, field).label);
};
