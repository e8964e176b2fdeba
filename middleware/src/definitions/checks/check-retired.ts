import type { Definitions } from '../definitions.ts';
import type { Part, PartFinding, Path } from '../fault.ts';
import type { RetiredKey } from '../schema/retired.ts';
import { partNames, parts } from '../parts.ts';
import { checkOf, type Check } from './check.ts';
import { unresolved } from './reference.ts';
import { walk } from './walk.ts';

/** A list whose keys are in use. */
interface InUse {
  readonly kind: RetiredKey['kind'];
  readonly part: Part;
  readonly list: Path;
}

/** Every list of keys that can be retired; a star stands for any entry. */
const lists: readonly InUse[] = [
  { kind: 'stage', part: 'lifecycle', list: ['stages'] },
  { kind: 'status', part: 'lifecycle', list: ['statuses'] },
  { kind: 'reason', part: 'reasons', list: ['codes'] },
  { kind: 'track', part: 'nurture', list: ['tracks'] },
  { kind: 'field', part: 'fields', list: ['shared'] },
  { kind: 'field', part: 'fields', list: ['supporting'] },
  { kind: 'picklist', part: 'picklists', list: ['picklists'] },
  { kind: 'value', part: 'picklists', list: ['picklists', '*', 'values'] },
  { kind: 'activity_type', part: 'picklists', list: ['activityTypes'] },
  { kind: 'rule', part: 'scoring', list: ['rules'] },
  { kind: 'pipeline_stage', part: 'pipeline', list: ['stages'] },
  { kind: 'framework', part: 'qualification', list: ['frameworks'] },
];

/** Whether no key that was retired is used again, since old records would change their meaning, and what took its place exists. */
export const checkRetired: readonly Check[] = [
  ...lists.map((inUse) =>
    checkOf(['retired', inUse.part], (read) => findReused(inUse, read[inUse.part], read.retired.retired)),
  ),
  checkOf(partNames, findLostReplacements),
];

const isKeyIn = (list: Path, path: Path): boolean =>
  path.length === list.length + 2 &&
  path.at(-1) === 'key' &&
  list.every((step, index) => step === '*' || step === path[index]);

/** A key that names a definition now. */
export interface KeyInUse {
  readonly kind: RetiredKey['kind'];
  readonly key: string;
}

/** Every key that could be retired. */
export const keysInUse = (definitions: Definitions): readonly KeyInUse[] =>
  lists.flatMap(({ kind, part, list }) =>
    walk(definitions[part]).flatMap(({ path, value }) =>
      typeof value === 'string' && isKeyIn(list, path) ? [{ kind, key: value }] : [],
    ),
  );

function findReused(inUse: InUse, value: Definitions[Part], retired: readonly RetiredKey[]): PartFinding[] {
  const { kind, part, list } = inUse;
  return walk(value).flatMap(({ path, value: key }) => {
    const gone = retired.find((candidate) => candidate.kind === kind && candidate.key === key);
    if (gone === undefined || !isKeyIn(list, path)) return [];
    const instead = gone.replacedBy === null ? '' : ` or use ${gone.replacedBy}`;
    return [
      {
        part,
        path,
        message: `“${gone.key}” was retired on ${gone.since} and keeps its old meaning. Choose a new key${instead}.`,
      },
    ];
  });
}

/** What took the place of a key may have been retired since. */
function findLostReplacements(definitions: Definitions): PartFinding[] {
  const { retired } = definitions.retired;
  const known = [...keysInUse(definitions), ...retired];
  return retired.flatMap(({ kind, replacedBy }, index) => {
    const keys = known.filter((other) => other.kind === kind).map(({ key }) => key);
    const file = parts[lists.find((inUse) => inUse.kind === kind)?.part ?? 'retired'].file;
    const target = { noun: kind.replaceAll('_', ' '), file, keys };
    return unresolved('retired', target, [{ path: ['retired', index, 'replacedBy'], key: replacedBy }]);
  });
}
