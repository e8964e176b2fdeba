import { standardObjects } from '../schema/standard-objects.ts';
import { keyOf } from './component.ts';
import type { Component, Components } from './component.ts';
import { referencesOf } from './references.ts';
import type { Reference } from './references.ts';

/** A component that the org refuses, and why. */
export interface Problem {
  readonly component: Component;
  readonly problem: string;
}

const standardNames = new Set(standardObjects.map(({ name }) => name));

const isThere = (components: Components, reference: Reference): boolean =>
  components.has(keyOf(reference)) ||
  (reference.type === 'CustomObject' && standardNames.has(reference.fullName));

/** Components that name something the org would not have: fields without their value set, permissions on unknown fields. */
export const findDangling = (components: Components): Problem[] =>
  [...components.values()].flatMap((component) =>
    referencesOf(component)
      .filter((reference) => !isThere(components, reference))
      .map(({ type, fullName }) => ({
        component,
        problem: `In field: ${type} - no ${type} named ${fullName} found`,
      })),
  );
