import { walk } from '../../../src/definitions/checks/walk.ts';
import type { Part, Path } from '../../../src/definitions/fault.ts';
import { parts } from '../../../src/definitions/parts.ts';
import { valueAt } from '../../../src/definitions/reading/plain-words.ts';

const roles = ['steward', 'deputy', 'watchedBy', 'manager', 'lead'] as const;
export type DutyRole = (typeof roles)[number];

/** A place of a file that makes somebody responsible for something. */
export interface Duty {
  readonly part: Part;
  readonly path: Path;
  readonly role: DutyRole;
  /** What it is for, as people call it. */
  readonly of: string;
}

/** Every place of one file that makes this person responsible for something now. What they once proposed or signed stays theirs. */
export const dutiesOf = (part: Part, value: unknown, person: string): readonly Duty[] =>
  walk(value).flatMap(({ path, value: key }) => {
    const role = roleAt(part, path);
    return role === undefined || key !== person
      ? []
      : [{ part, path, role, of: nameOf(valueAt(value, path.slice(0, -1))) ?? parts[part].title }];
  });

/** lead and manager are persons in people.yaml; elsewhere lead is an object of Salesforce. */
function roleAt(part: Part, path: Path): DutyRole | undefined {
  const role = roles.find((candidate) => candidate === path.at(-1));
  return (role === 'manager' || role === 'lead') && part !== 'people' ? undefined : role;
}

function nameOf(around: unknown): string | undefined {
  for (const name of ['label', 'name']) {
    const text = valueAt(around, [name]);
    if (typeof text === 'string') return text;
  }
  return undefined;
}
