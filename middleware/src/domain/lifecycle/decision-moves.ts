import type { Definitions } from '../../definitions/definitions.ts';
import type { ActorRole, Roles, Transition } from '../../definitions/schema/lifecycle.ts';
import type { Occasion, Reason } from '../../definitions/schema/reasons.ts';

/** The kinds of decision on a handoff: what people decide, then what our integration user records of the pipeline. */
export const decisionKinds = [
  'accept',
  'reject',
  'recycle',
  'disqualify',
  'qualify',
  'undo',
  'override',
  'withdraw',
  'deal',
  'won',
  'lost',
  'reopen',
] as const;
/** One kind of decision on a handoff. */
export type DecisionKind = (typeof decisionKinds)[number];

/** One move that a kind of decision can make. */
export interface DecisionMove {
  readonly kind: DecisionKind;
  /** Keys of stages. */
  readonly from: string;
  readonly to: string;
  readonly by: readonly ActorRole[];
  /** Keys of the reasons that may be given; empty where none is asked for. */
  readonly reasons: readonly string[];
}

/** What a kind does, by the roles of stages. */
interface Pattern {
  readonly kind: DecisionKind;
  readonly from: readonly (keyof Roles)[];
  readonly to: keyof Roles;
  /** When its reasons may be given; empty for a kind without a reason. */
  readonly occasions: readonly Occasion[];
}

const patterns: readonly Pattern[] = [
  { kind: 'accept', from: ['delivered'], to: 'accepted', occasions: [] },
  { kind: 'reject', from: ['delivered'], to: 'returned', occasions: ['reject', 'disqualify'] },
  { kind: 'reject', from: ['delivered'], to: 'refusedForGood', occasions: ['reject', 'disqualify'] },
  { kind: 'recycle', from: ['accepted', 'qualified'], to: 'returned', occasions: ['recycle', 'disqualify'] },
  {
    kind: 'disqualify',
    from: ['accepted', 'qualified'],
    to: 'refusedForGood',
    occasions: ['recycle', 'disqualify'],
  },
  { kind: 'qualify', from: ['accepted'], to: 'qualified', occasions: [] },
  { kind: 'withdraw', from: ['delivered'], to: 'engaged', occasions: [] },
  { kind: 'deal', from: ['qualified'], to: 'deal', occasions: [] },
  { kind: 'won', from: ['deal'], to: 'won', occasions: [] },
  { kind: 'lost', from: ['deal'], to: 'lost', occasions: ['lost'] },
  { kind: 'reopen', from: ['lost', 'won'], to: 'deal', occasions: [] },
];

/**
 * Every move that a decision can make under the agreement. A kind whose move the agreement does not list is missing here. An override
 * makes each backward move; where an undo leads depends on what it undoes, so it is not listed.
 */
export function decisionMoves(definitions: Definitions): readonly DecisionMove[] {
  const { roles, transitions } = definitions.lifecycle;
  const regular = patterns.flatMap((pattern) =>
    pattern.from.flatMap((role) =>
      transitions
        .filter(({ from, to }) => from === roles[role] && to === roles[pattern.to])
        .map((transition) => moveOf(definitions, pattern, transition)),
    ),
  );
  const overrides = transitions
    .filter(({ kind }) => kind === 'backward')
    .map(({ from, to, by }) => ({ kind: 'override' as const, from, to, by, reasons: [] }));
  return [...regular, ...overrides];
}

const moveOf = (
  definitions: Definitions,
  { kind, to: role, occasions }: Pattern,
  { from, to, by }: Transition,
): DecisionMove => ({ kind, from, to, by, reasons: reasonsOf(definitions, role, occasions) });

/** The reasons given on one of these occasions: where they lead depends on whether they let the lead return. */
const reasonsOf = (
  { reasons }: Definitions,
  to: keyof Roles,
  occasions: readonly Occasion[],
): readonly string[] =>
  reasons.codes
    .filter((reason) => reason.allowedAt.some((occasion) => occasions.includes(occasion)))
    .filter((reason) => to === 'lost' || isForGood(reason) === (to === 'refusedForGood'))
    .map(({ key }) => key);

/** Whether a lead never returns after this reason. */
export const isForGood = (reason: Reason): boolean => reason.return.when === 'never';
