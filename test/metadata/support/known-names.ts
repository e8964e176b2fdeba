import { customObjectFields, platformNames } from './platform-names.ts';
import type { Metadata } from './source-folder.ts';
import { childrenOf, textAt, textsBelow } from './xml.ts';

type Names = (file: Metadata, folder: readonly Metadata[]) => readonly string[];

/** The values of a global value set. */
const valuesOf = (folder: readonly Metadata[], valueSet: string): readonly string[] =>
  folder
    .filter(({ kind, name }) => kind === 'globalValueSet' && name === valueSet)
    .flatMap(({ content }) => childrenOf(content, 'customValue').map((value) => textAt(value, 'fullName')));

const namesOf: Readonly<Record<string, Names>> = {
  object: ({ name }) => [`object ${name}`, ...customObjectFields.map((field) => `field ${name}.${field}`)],
  field: ({ object, name, content }, folder) => [
    `field ${object}.${name}`,
    ...textsBelow(content, 'valueSetName').flatMap((valueSet) =>
      valuesOf(folder, valueSet).map((value) => `value ${object}.${name}=${value}`),
    ),
  ],
  globalValueSet: ({ name }) => [`value set ${name}`],
  compactLayout: ({ object, name }) => [`compact layout ${object}.${name}`],
  tab: ({ name }) => [`tab ${name}`],
  group: ({ name }) => [`group ${name}`],
  notiftype: ({ name }) => [`notification type ${name}`],
  labels: ({ content }) => childrenOf(content, 'labels').map((label) => `label ${textAt(label, 'fullName')}`),
  js: ({ name, content }) => [
    `module ${name}`,
    ...(textAt(content, 'isExposed') === 'true'
      ? textsBelow(content, 'object').map((object) => `component ${name} on ${object}`)
      : []),
  ],
  flexipage: ({ name, content }) =>
    childrenOf(content, 'flexiPageRegions')
      .filter((region) => textAt(region, 'type') === 'Facet')
      .map((region) => `facet ${name}.${textAt(region, 'name')}`),
};

/** Everything that a file of the folder may refer to. */
export const knownNames = (folder: readonly Metadata[]): ReadonlySet<string> =>
  new Set([...platformNames, ...folder.flatMap((file) => namesOf[file.kind]?.(file, folder) ?? [])]);
