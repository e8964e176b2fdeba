import type { Component, Components } from './component.ts';
import { componentTypes, partTypes } from './component-types.ts';
import type { Member } from './read-package.ts';
import { asWritten, documentOf, elementText } from './xml-text.ts';

const containerOf = (type: string): string | undefined =>
  partTypes.find((part) => part.type === type)?.container;

/** An object is asked for with all of its parts. */
const isAskedFor =
  (members: readonly Member[]) =>
  ({ type, fullName }: Component): boolean =>
    members.some(
      (member) =>
        (member.type === type && ['*', fullName].includes(member.fullName)) ||
        (member.type === containerOf(type) && isPartOf(fullName, type, member.fullName)),
    );

const isPartOf = (fullName: string, type: string, container: string): boolean =>
  container === '*' || type === 'CustomLabel' || fullName.startsWith(`${container}.`);

/** The components that a manifest asks for. */
export const componentsAskedFor = (components: Components, members: readonly Member[]): Component[] =>
  [...components.values()].filter(isAskedFor(members));

const elementOf = ({ type }: Component, text: string): string => {
  const part = partTypes.find((each) => each.type === type);
  return part === undefined ? text : elementText({ name: part.element, inside: text });
};

const rootAt = (path: string): string | undefined => {
  const type = componentTypes.find(({ folder }) => path.startsWith(`${folder}/`))?.type;
  return partTypes.some(({ container }) => container === type) ? type : undefined;
};

const written = (path: string, texts: readonly string[]): string => {
  if (path.startsWith('lwc/')) return texts.join('');
  const root = rootAt(path);
  return root === undefined ? asWritten(texts.join('')) : documentOf(root, texts.join('\n'));
};

/** The files of components as a package has them: parts are joined in the file they belong to. */
export const filesOf = (components: readonly Component[]): Map<string, string> => {
  const pieces = new Map<string, string[]>();
  for (const component of components)
    for (const [path, text] of component.files)
      pieces.set(path, [...(pieces.get(path) ?? []), elementOf(component, text)]);
  return new Map([...pieces].map(([path, texts]) => [path, written(path, texts)]));
};
