import type { ElementRule, PlatformType } from './platform-types.ts';
import type { XmlElement } from './xml.ts';

type Types = ReadonlyMap<string, PlatformType>;

const namespace = 'http://soap.sforce.com/2006/04/metadata';

const shapes: Readonly<Record<string, RegExp>> = {
  string: /^/,
  boolean: /^(true|false)$/,
  number: /^-?\d+(\.\d+)?$/,
};

/** Where a list is interrupted by another element: the platform then reads its last part only. */
const interrupted = (element: XmlElement): string[] => {
  const names = element.children.map(({ name }) => name);
  const isTorn = (name: string): boolean =>
    names.lastIndexOf(name) - names.indexOf(name) + 1 !== names.filter((other) => other === name).length;
  return [...new Set(names)].filter(isTorn).map((name) => `<${name}> elements do not stand together`);
};

const countFaults = (element: XmlElement, children: ReadonlyMap<string, ElementRule>): string[] =>
  [...children].flatMap(([name, rule]) => {
    const count = element.children.filter((child) => child.name === name).length;
    if (count === 0 && rule.isRequired) return [`<${name}> is missing`];
    return count > 1 && !rule.isList ? [`<${name}> stands there ${count} times`] : [];
  });

const textFaults = (element: XmlElement, type: string, types: Types): string[] => {
  const known = types.get(type);
  const isAllowed =
    known?.kind === 'words' ? known.words.has(element.text) : shapes[type]?.test(element.text);
  if (isAllowed === undefined) return [`has a type that is not known: ${type}`];
  return isAllowed && element.children.length === 0 ? [] : [`may not hold "${element.text}"`];
};

const faultsIn = (element: XmlElement, type: string, types: Types): string[] => {
  const known = types.get(type);
  const here = `<${element.name}>`;
  if (known?.kind !== 'element') return textFaults(element, type, types).map((fault) => `${here} ${fault}`);
  const own = [...countFaults(element, known.children), ...interrupted(element)];
  const below = element.children.flatMap((child) => {
    const rule = known.children.get(child.name);
    if (rule === undefined) return [`<${child.name}> is unknown`];
    // A component says here in its own language what each place may configure.
    if (child.name === 'targetConfigs' && type === 'LightningComponentBundle') return [];
    return faultsIn(child, rule.type, types);
  });
  return [...own, ...below].map((fault) => `${here} ${fault}`);
};

/** What the platform would not read in a file, by the types of its Metadata API. */
export const faultsOf = (content: XmlElement, types: Types): string[] => {
  if (content.namespace !== namespace) return [`<${content.name}> is not in the namespace ${namespace}`];
  if (!types.has(content.name)) return [`<${content.name}> is no type of metadata`];
  return faultsIn(content, content.name, types);
};
