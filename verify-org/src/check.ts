/** What a check found: the statement held, the platform answers otherwise, or nobody can tell over HTTP today. */
export type Finding =
  | { readonly kind: 'held' }
  | { readonly kind: 'differs'; readonly saw: string }
  | { readonly kind: 'not_checked'; readonly why: string };

/** Tries one statement of simulators/assumptions.yaml on an open platform; what it creates bears the run's marker. */
export interface Check<Platform> {
  /** The id of the statement in simulators/assumptions.yaml. */
  readonly id: string;
  readonly run: (platform: Platform) => Promise<Finding>;
}

/** The platform does what the statement says. */
export const held: Finding = { kind: 'held' };

/** The platform does something else; `saw` is what it did, in words for the table. */
export const differs = (saw: string): Finding => ({ kind: 'differs', saw });

/** The statement could not be tried; `why` says the reason and what a person does instead. */
export const notChecked = (why: string): Finding => ({ kind: 'not_checked', why });

/** Held when the claim is true; else what was seen instead. */
export const heldIf = (claim: boolean, saw: () => string): Finding => (claim ? held : differs(saw()));

/** Several findings on one statement: every difference is told; a part that was not checked keeps the whole from being held. */
export const together = (...findings: readonly Finding[]): Finding => {
  const seen = findings.flatMap((finding) => (finding.kind === 'differs' ? [finding.saw] : []));
  if (seen.length > 0) return differs([...new Set(seen)].join('; '));
  return findings.find(({ kind }) => kind === 'not_checked') ?? held;
};

/** What held is only a part of the statement: the rest was not checked, for that reason. */
export const partly = (finding: Finding, rest: string): Finding =>
  finding.kind === 'held' ? notChecked(rest) : finding;
