import { z } from 'zod';
import type { Finding, Path } from '../fault.ts';
import { nameOfKind, remedyFor, shown, sizeOf, valueAt } from './plain-words.ts';
import { schemaAt } from './schema-at.ts';

type Issue = z.core.$ZodIssue;

/** Says in plain words what is wrong with a shape, what is allowed, and what to do. */
export function describeIssue(issue: Issue, shape: z.ZodType, root: unknown): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') return describeUnknownKeys(issue, shape, root);
  if (issue.code === 'invalid_key') return [describeKey(issue)];
  const meant = issuesOfMeant(issue, root);
  if (meant !== undefined) return meant.flatMap((inner) => describeIssue(inner, shape, root));
  return [{ path: issue.path, ...describeValue(issue, valueAt(root, issue.path)) }];
}

/** What is wrong with the variant of a union that was meant: of those that the value has a key of, the one with the fewest faults. */
function issuesOfMeant(issue: Issue, root: unknown): readonly Issue[] | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  const found = valueAt(root, issue.path);
  const [meant] = issue.errors
    .filter((inner) => !inner.some((one) => isOfOtherKind(one, found)))
    .toSorted((a, b) => a.length - b.length);
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A text, say, where a variant is keys with values; or keys of which the variant knows none. */
function isOfOtherKind(inner: Issue, found: unknown): boolean {
  if (inner.path.length > 0) return false;
  if (inner.code !== 'unrecognized_keys') return inner.code === 'invalid_type';
  return typeof found === 'object' && found !== null && inner.keys.length === Object.keys(found).length;
}

function describeUnknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  shape: z.ZodType,
  root: unknown,
): Finding[] {
  const allowed = allowedKeys(shape, root, issue.path);
  const message = 'unknown key. Correct or remove it.';
  return issue.keys.map((key) => ({ path: [...issue.path, key], atKey: true, message, allowed }));
}

/** The keys that may stand at a place; empty where they cannot be told. */
function allowedKeys(shape: z.ZodType, value: unknown, path: Path): readonly string[] {
  const there = schemaAt(shape, value, path);
  return there instanceof z.ZodObject ? Object.keys(there.shape) : [];
}

function describeKey({ path, issues }: z.core.$ZodIssueInvalidKey): Finding {
  const expected = issues.map(({ message }) => message).join(', ');
  return { path, atKey: true, message: `${expected}, found “${String(path.at(-1))}”.` };
}

function describeValue(issue: Issue, found: unknown): Pick<Finding, 'message' | 'allowed'> {
  const allowed = allowedValues(issue);
  if (found === undefined) return { message: describeMissing(issue), allowed };
  if (isOurs(issue.message)) return { message: ourMessage(issue.message, found), allowed };
  return { message: describeMismatch(issue, found), allowed };
}

/** The messages of the shapes begin in small letters, those that zod makes up in capitals. */
const isOurs = (message: string): boolean => /^[a-z]/.test(message);

/** A list or keys with values are not repeated: whoever reads the message sees them at its place. */
const ourMessage = (message: string, found: unknown): string =>
  typeof found === 'object' ? `${message}.` : `${message}, found ${shown(found)}.`;

function describeMissing(issue: Issue): string {
  if (isOurs(issue.message)) return `is missing: ${issue.message}.`;
  return issue.code === 'invalid_type'
    ? `is missing. Add it: ${nameOfKind(issue.expected)}.`
    : 'is missing. Add it.';
}

function describeMismatch(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${nameOfKind(issue.expected)}, found ${shown(found)}. ${remedyFor(issue.expected)}`;
    case 'too_small':
      return `expected ${issue.inclusive === true ? 'at least' : 'more than'} ${sizeOf(issue, issue.minimum)}, found ${shown(found)}.`;
    case 'too_big':
      return `expected ${issue.inclusive === true ? 'at most' : 'less than'} ${sizeOf(issue, issue.maximum)}, found ${shown(found)}.`;
    case 'invalid_value':
    case 'invalid_union':
      return `expected one of a few values, found ${shown(found)}.`;
    default:
      return `${issue.message}, found ${shown(found)}.`;
  }
}

function allowedValues(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union' && 'options' in issue) return (issue.options ?? []).map(String);
  return [];
}
