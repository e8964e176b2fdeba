/** The result of a check: the statement held, the platform behaves differently, or it cannot be checked over HTTP. */
export type Finding =
  | { readonly kind: 'held' }
  | { readonly kind: 'differs'; readonly saw: string }
  | { readonly kind: 'not_checked'; readonly why: string };

/** Checks one statement of simulators/assumptions.yaml on an open platform; what it creates carries the run's marker. */
export interface Check<Platform> {
  /** The id of the statement in simulators/assumptions.yaml. */
  readonly id: string;
  readonly run: (platform: Platform) => Promise<Finding>;
}

/** The platform does what the statement says. */
export const held: Finding = { kind: 'held' };

/** The platform behaves differently; `saw` describes how, for the report. */
export const differs = (saw: string): Finding => ({ kind: 'differs', saw });

/** The statement could not be checked; `why` gives the reason and what to do instead. */
export const notChecked = (why: string): Finding => ({ kind: 'not_checked', why });

/** Held when the claim is true, else what was seen instead. */
export const heldIf = (claim: boolean, saw: () => string): Finding => (claim ? held : differs(saw()));

/** Combines findings on one statement: all differences are reported; one unchecked part makes the whole unchecked. */
export const combined = (...findings: readonly Finding[]): Finding => {
  const seen = findings.flatMap((finding) => (finding.kind === 'differs' ? [finding.saw] : []));
  if (seen.length > 0) return differs([...new Set(seen)].join('; '));
  return findings.find(({ kind }) => kind === 'not_checked') ?? held;
};

/** For a finding on a part of the statement: when it held, the rest is still unchecked, for that reason. */
export const partly = (finding: Finding, rest: string): Finding =>
  finding.kind === 'held' ? notChecked(rest) : finding;
