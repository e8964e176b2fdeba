import { flowReferences } from './flow-references.ts';
import { pageReferences } from './page-references.ts';
import type { Metadata } from './source-folder.ts';
import { childrenOf, textAt, textsBelow } from './xml.ts';
import type { XmlElement } from './xml.ts';

type References = (file: Metadata, folder: readonly Metadata[]) => readonly string[];

const fieldsOf = (object: string, names: readonly string[]): string[] =>
  names.map((name) => `field ${object}.${name}`);

/** A column of a list is a field, or a word in capitals for what the platform computes. */
const columnsOf = (object: string, names: readonly string[]): string[] =>
  names.map((name) => (/^[A-Z_.]+$/.test(name) ? `column ${name}` : `field ${object}.${name}`));

const formulaReferences = (object: string, formula: string): string[] => [
  ...fieldsOf(object, formula.match(/\b\w{1,80}__c/g) ?? []),
  ...[...formula.matchAll(/ISPICKVAL\((\w+), "([^"]*)"\)/g)].map(
    ([, field = '', value = '']) => `value ${object}.${field}=${value}`,
  ),
];

const relatedListReferences = (list: XmlElement): string[] => {
  const [object = '', lookup = ''] = textAt(list, 'relatedList').split('.');
  const fields = childrenOf(list, 'fields').map(({ text }) => text);
  return [`field ${object}.${lookup}`, ...columnsOf(object, fields)];
};

const referencesOf: Readonly<Record<string, References>> = {
  object: ({ name, content }) => [
    ...childrenOf(content, 'compactLayoutAssignment').map(({ text }) => `compact layout ${name}.${text}`),
    ...columnsOf(
      name,
      childrenOf(content, 'searchLayouts').flatMap(({ children }) => children.map(({ text }) => text)),
    ),
  ],
  field: ({ object, content }) => [
    ...childrenOf(content, 'referenceTo').map(({ text }) => `object ${text}`),
    ...textsBelow(content, 'valueSetName').map((name) => `value set ${name}`),
    ...formulaReferences(object, textAt(content, 'formula')),
  ],
  validationRule: ({ object, content }) => [
    ...formulaReferences(object, textAt(content, 'errorConditionFormula')),
    ...fieldsOf(object, [textAt(content, 'errorDisplayField')]),
  ],
  compactLayout: ({ object, content }) => fieldsOf(object, textsBelow(content, 'fields')),
  listView: ({ object, content }) =>
    columnsOf(object, [...textsBelow(content, 'columns'), ...textsBelow(content, 'field')]),
  tab: ({ name }) => [`object ${name}`],
  layout: ({ name, content }) => [
    ...fieldsOf(name.split('-')[0] ?? '', textsBelow(content, 'field')),
    ...childrenOf(content, 'relatedLists').flatMap(relatedListReferences),
  ],
  permissionset: ({ content }) => [
    ...textsBelow(content, 'field').map((name) => `field ${name}`),
    ...textsBelow(content, 'object').map((name) => `object ${name}`),
    ...textsBelow(content, 'tab').map((name) => `tab ${name}`),
  ],
  pathAssistant: ({ content }) => {
    const [object, field] = [textAt(content, 'entityName'), textAt(content, 'fieldName')];
    return [
      ...fieldsOf(object, [field, ...textsBelow(content, 'fieldNames')]),
      ...textsBelow(content, 'picklistValueName').map((value) => `value ${object}.${field}=${value}`),
    ];
  },
  translation: ({ content }) =>
    childrenOf(content, 'customLabels').map((label) => `label ${textAt(label, 'name')}`),
  flexipage: pageReferences,
  flow: flowReferences,
};

/** What the files of a folder refer to that is not there, as `<path> names <what>`. */
export const brokenReferences = (
  folder: readonly Metadata[],
  known: ReadonlySet<string>,
): readonly string[] =>
  folder.flatMap((file) =>
    (referencesOf[file.kind]?.(file, folder) ?? [])
      .filter((name) => !known.has(name))
      .map((name) => `${file.path} names ${name}`),
  );
