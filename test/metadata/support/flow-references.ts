import type { Metadata } from './source-folder.ts';
import { childrenOf, textAt, textsBelow } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** Elements that hold the name of a resource, and those that hold formulas or texts with `{!names}` in them. */
const naming = ['elementReference', 'leftValueReference', 'assignToReference'];
const merging = ['expression', 'filterFormula', 'interviewLabel'];

const resourceNames = (flow: XmlElement): readonly string[] => [
  ...naming.flatMap((name) => textsBelow(flow, name)),
  ...merging.flatMap((name) =>
    textsBelow(flow, name).flatMap((text) =>
      [...text.matchAll(/\{!([^}]+)\}/g)].map((match) => match[1] ?? ''),
    ),
  ),
];

/** The object that a lookup of another one points to: `Lead__r` of a handoff is a Lead. */
const targetOf = (folder: readonly Metadata[], object: string, relationship: string): string =>
  folder
    .filter((file) => file.kind === 'field' && file.object === object)
    .filter(({ name }) => name === relationship.replace(/__r$/, '__c'))
    .map(({ content }) => textAt(content, 'referenceTo'))[0] ?? `${object}.${relationship}`;

const recordField = (folder: readonly Metadata[], object: string, steps: readonly string[]): string => {
  const [field = '', ...further] = steps;
  return further.length === 0
    ? `field ${object}.${field}`
    : recordField(folder, targetOf(folder, object, field), further);
};

/** What a resource name means: a value of the flow, a field of the record, a field that a lookup reads, a resource. */
const resourceReference = ({ content }: Metadata, folder: readonly Metadata[], name: string): string => {
  const [head = '', ...steps] = name.split('.');
  const start = textAt(childrenOf(content, 'start')[0] ?? content, 'object');
  if (head === '$Flow') return `flow value ${steps.join('.')}`;
  if (head === '$Record') return recordField(folder, start, steps);
  return steps.length === 0 ? `resource ${head}` : `read ${head}.${steps.join('.')}`;
};

const fieldReferences = (element: XmlElement): readonly string[] => {
  const object = textAt(element, 'object');
  const fields = ['field', 'queriedFields', 'recordField'].flatMap((name) => textsBelow(element, name));
  return object === '' ? [] : [`object ${object}`, ...fields.map((field) => `field ${object}.${field}`)];
};

/** Records of the org's set-up are found by their developer name. */
const setUpReferences = (lookup: XmlElement): readonly string[] => {
  const what = { Group: 'group', CustomNotificationType: 'notification type' }[textAt(lookup, 'object')];
  return childrenOf(lookup, 'filters')
    .filter((filter) => what !== undefined && textAt(filter, 'field') === 'DeveloperName')
    .flatMap((filter) => textsBelow(filter, 'stringValue').map((name) => `${what ?? ''} ${name}`));
};

/** What only this flow knows: its resources, its elements, and the fields that its lookups read. */
const ownNames = ({ children }: XmlElement): ReadonlySet<string> =>
  new Set(
    children.flatMap((element) => {
      const name = textAt(element, 'name');
      const read = childrenOf(element, 'queriedFields').map(({ text }) => `read ${name}.${text}`);
      return [`resource ${name}`, `element ${name}`, ...read];
    }),
  );

/** What a flow names: objects, fields, set-up, and what it does not find among its own elements and resources. */
export const flowReferences = (file: Metadata, folder: readonly Metadata[]): readonly string[] => {
  const own = ownNames(file.content);
  const names = resourceNames(file.content).map((name) => resourceReference(file, folder, name));
  const targets = textsBelow(file.content, 'targetReference').map((name) => `element ${name}`);
  return [
    ...file.content.children.flatMap(fieldReferences),
    ...childrenOf(file.content, 'recordLookups').flatMap(setUpReferences),
    ...[...names, ...targets].filter((name) => !own.has(name)),
  ];
};
