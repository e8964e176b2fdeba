import { isContainer } from './component-types.ts';
import { fileOf, keyOf } from './component.ts';
import type { Component, Components } from './component.ts';
import { findDangling } from './find-dangling.ts';
import type { Problem } from './find-dangling.ts';
import { findUnavailable } from './find-unavailable.ts';
import type { Member, Package } from './read-package.ts';
import { canonical } from './xml-text.ts';

/** What a package would do to the org: the components after it, and what happens to each that it names. */
export interface Outcome {
  readonly after: Components;
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

/** What happens to one component; `missing` is to be deleted and is not there. */
export interface Change {
  readonly component: Component;
  readonly kind: 'created' | 'changed' | 'unchanged' | 'deleted' | 'missing';
}

/** Of a bundle only one file is XML. */
const isXml = (path: string): boolean => !path.startsWith('lwc/') || path.endsWith('.xml');

const isSameText = (path: string, one: string, other: string): boolean =>
  one === other || (isXml(path) && canonical(one) === canonical(other));

const isSame = (one: Component, other: Component): boolean =>
  one.files.size === other.files.size &&
  [...one.files].every(([path, text]) => isSameText(path, text, other.files.get(path) ?? ''));

const changeOf = (before: Components, component: Component): Change => {
  const present = before.get(keyOf(component));
  if (present === undefined) return { component, kind: 'created' };
  return { component, kind: isSame(present, component) ? 'unchanged' : 'changed' };
};

/** With an object go its fields, rules, views and layouts. */
const goesWith =
  (deleted: Member) =>
  ({ type, fullName }: Member): boolean =>
    (type === deleted.type && fullName === deleted.fullName) ||
    (deleted.type === 'CustomObject' &&
      /^[.-]/.test(fullName.slice(deleted.fullName.length)) &&
      fullName.startsWith(deleted.fullName));

const deletionOf = (before: Components, { type, fullName }: Member): Change => {
  const present = before.get(keyOf({ type, fullName }));
  if (present !== undefined) return { component: present, kind: 'deleted' };
  return { component: { type, fullName, files: new Map() }, kind: 'missing' };
};

/** Members that the manifest names and the package lacks; an object may come with some of its parts alone. */
const notInPackage = ({ members, components }: Package): Problem[] =>
  members
    .filter(({ type, fullName }) => fullName !== '*' && !isContainer(type))
    .filter((member) => !components.some((component) => keyOf(component) === keyOf(member)))
    .map(({ type, fullName }) => ({
      component: { type, fullName, files: new Map([['package.xml', '']]) },
      problem: `An object '${fullName}' of type ${type} was named in package.xml, but was not found in zipped directory`,
    }));

const componentsAfter = (before: Components, { components, deletions }: Package): Components => {
  const kept = [...before.values()].filter(
    (component) => !deletions.some((deleted) => goesWith(deleted)(component)),
  );
  return new Map([...kept, ...components].map((component) => [keyOf(component), component]));
};

/** What an org has before a package comes: its components, and the languages it is translated to. */
export interface Before {
  readonly components: Components;
  readonly languages: readonly string[];
}

/** Works out what a package does; nothing is applied. */
export const applyPackage = ({ components: before, languages }: Before, given: Package): Outcome => {
  const after = componentsAfter(before, given);
  return {
    after,
    changes: [
      ...given.components.map((component) => changeOf(before, component)),
      ...given.deletions.map((deletion) => deletionOf(before, deletion)),
    ],
    problems: [...notInPackage(given), ...findDangling(after), ...findUnavailable(after, languages)],
  };
};

/** The place of a component in the package, as a deployment's report names it. */
export const placeOf = (component: Component): string => fileOf(component) || 'destructiveChanges.xml';
