import type { z } from 'zod';
import type { InputFault } from '../../services/ports/app-error.ts';

type Issue = z.core.$ZodIssue;

/** More faults than this help nobody. */
const mostFaults = 20;

const place = (root: string, path: readonly PropertyKey[]): string => [root, ...path.map(String)].join('.');

/** The type that a branch of a union asks for, when that is all it says. */
const expectedBy = (branch: readonly Issue[]): string | null => {
  const [issue, ...others] = branch;
  return issue?.code === 'invalid_type' && issue.path.length === 0 && others.length === 0
    ? issue.expected
    : null;
};

const unionFaults = (root: string, branches: readonly Issue[][]): InputFault[] => {
  const expected = branches.map(expectedBy);
  if (!expected.includes(null)) return [{ path: root, message: `Expected ${expected.join(' or ')}.` }];
  const [closest = []] = branches.toSorted((a, b) => a.length - b.length);
  return closest.flatMap((issue) => issueFaults(root, issue));
};

const issueFaults = (root: string, issue: Issue): InputFault[] => {
  const path = place(root, issue.path);
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return unionFaults(path, issue.errors);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: place(path, [key]), message: 'Unknown key.' }));
  }
  if (issue.code === 'invalid_value') {
    return [{ path, message: 'Not one of the allowed values.', allowed: issue.values.map(String) }];
  }
  return [{ path, message: issue.message }];
};

/** The faults that a schema found, each with its path from the root (`body.activities.3.type`) and what is allowed there. */
export const faultsOf = (root: string, error: z.ZodError): readonly InputFault[] =>
  error.issues.flatMap((issue) => issueFaults(root, issue)).slice(0, mostFaults);
