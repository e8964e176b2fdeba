import type { OrgSchema } from '../schema/org-schema.ts';
import { readMetadata } from '../schema/read-metadata.ts';
import { keyOf } from './component.ts';
import type { Component, Components } from './component.ts';
import { checkImitations, schemaFrom } from './schema-from.ts';
import { sourceComponents } from './source-components.ts';

const byKey = (components: readonly Component[]): Components =>
  new Map(components.map((component) => [keyOf(component), component]));

/** What is deployed to the org, and the schema it makes. It lasts as long as the org runs: a start begins with the folder again. */
export class OrgMetadata {
  readonly #folder: string | undefined;
  #components: Components | undefined;
  #schema: OrgSchema;

  /** Without a folder the org is empty: it has the standard objects alone. */
  constructor(folder: string | undefined) {
    this.#folder = folder;
    this.#schema = folder === undefined ? schemaFrom(new Map()) : readMetadata(folder);
    checkImitations(this.#schema);
  }

  get schema(): OrgSchema {
    return this.#schema;
  }

  /** Read at first use: an org that nobody deploys to needs its schema alone. */
  get components(): Components {
    this.#components ??= byKey(this.#folder === undefined ? [] : sourceComponents(this.#folder));
    return this.#components;
  }

  /** Puts other components in the place of all; throws, and changes nothing, where they make no schema. */
  replace(components: Components): void {
    this.#schema = schemaFrom(components);
    this.#components = components;
  }
}
