import { textOf } from './component.ts';
import type { Component, Components } from './component.ts';
import type { Problem } from './find-dangling.ts';
import { valuesOf } from './xml-text.ts';

/** A translation is taken only in a language that the org has active. */
const untranslatable = (components: Components, languages: readonly string[]): Problem[] =>
  [...components.values()]
    .filter(({ type, fullName }) => type === 'Translations' && !languages.includes(fullName))
    .map((component) => ({ component, problem: 'Not available for deploy for this organization' }));

const placeOfPath = (path: Component): string =>
  ['entityName', 'recordTypeName'].flatMap((element) => valuesOf(textOf(path), element)).join(' ');

/** An object has one path for each of its record types. */
const secondPaths = (components: Components): Problem[] => {
  const paths = [...components.values()].filter(({ type }) => type === 'PathAssistant');
  return paths
    .filter((path, at) => paths.findIndex((each) => placeOfPath(each) === placeOfPath(path)) < at)
    .map((component) => ({
      component,
      problem: `There is a path for ${placeOfPath(component)} already: only one can be created per record type`,
    }));
};

/** Components that the org cannot have, since it lacks a language or has a path of its own. */
export const findUnavailable = (components: Components, languages: readonly string[]): Problem[] => [
  ...untranslatable(components, languages),
  ...secondPaths(components),
];
