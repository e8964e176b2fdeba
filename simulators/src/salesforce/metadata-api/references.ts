import { textOf } from './component.ts';
import type { Component } from './component.ts';
import { elementsOf, valuesOf } from './xml-text.ts';

/** A component that another one names. */
export interface Reference {
  readonly type: string;
  readonly fullName: string;
}

const named =
  (type: string) =>
  (fullName: string): Reference => ({ type, fullName });

const isCustom = ({ fullName }: Reference): boolean => fullName.endsWith('__c');

/** Fields that a text names inside elements of a name, as `Object.Field`. */
const fieldsIn = (text: string, element: string, object = ''): Reference[] =>
  valuesOf(text, element)
    .map((field) => named('CustomField')(object === '' ? field : `${object}.${field}`))
    .filter(isCustom);

const insideOf = (text: string, elements: readonly string[]): string =>
  elementsOf(text)
    .flatMap(({ inside }) => elementsOf(inside))
    .filter(({ name }) => elements.includes(name))
    .map(({ inside }) => inside)
    .join('');

const permitted = (text: string): Reference[] => [
  ...fieldsIn(insideOf(text, ['fieldPermissions']), 'field'),
  ...valuesOf(insideOf(text, ['objectPermissions']), 'object')
    .map(named('CustomObject'))
    .filter(isCustom),
  ...valuesOf(insideOf(text, ['tabSettings']), 'tab')
    .map(named('CustomTab'))
    .filter(isCustom),
];

/** A component of the platform has a prefix, such as `force:`; one of ours has none. */
const componentsOnPage = (text: string): Reference[] =>
  valuesOf(text, 'componentName')
    .filter((name) => !name.includes(':'))
    .map(named('LightningComponentBundle'));

const labelsIn = ({ files }: Component): Reference[] =>
  [...files.values()].flatMap((text) =>
    [...text.matchAll(/@salesforce\/label\/c\.(\w+)/g)].map((match) => named('CustomLabel')(match[1] ?? '')),
  );

/** The references that are followed, by the type of the component that makes them. */
const followed: Readonly<Record<string, (component: Component) => Reference[]>> = {
  CustomField: (field) => [
    ...valuesOf(textOf(field), 'valueSetName').map(named('GlobalValueSet')),
    ...valuesOf(textOf(field), 'referenceTo').map(named('CustomObject')),
    named('CustomObject')(field.fullName.split('.')[0] ?? ''),
  ],
  ListView: (view) => [
    ...fieldsIn(textOf(view), 'columns', view.fullName.split('.')[0]),
    ...fieldsIn(textOf(view), 'field', view.fullName.split('.')[0]),
  ],
  CompactLayout: (layout) => fieldsIn(textOf(layout), 'fields', layout.fullName.split('.')[0]),
  Layout: (layout) => fieldsIn(textOf(layout), 'field', layout.fullName.split('-')[0]),
  PermissionSet: (set) => permitted(textOf(set)),
  FlexiPage: (page) => componentsOnPage(textOf(page)),
  PathAssistant: (path) => fieldsIn(textOf(path), 'fieldName', valuesOf(textOf(path), 'entityName')[0]),
  CustomTab: ({ fullName }) => [named('CustomObject')(fullName)].filter(isCustom),
  LightningComponentBundle: labelsIn,
};

/** What a component names: the org has to have it. */
export const referencesOf = (component: Component): Reference[] =>
  followed[component.type]?.(component) ?? [];
