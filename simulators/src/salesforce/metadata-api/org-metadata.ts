import type { OrgSchema } from '../schema/org-schema.ts';
import { readMetadata } from '../schema/read-metadata.ts';
import type { Database } from '../store/database.ts';
import { keyOf } from './component.ts';
import type { Component, Components } from './component.ts';
import { keepMetadata, keptMetadata } from './kept-metadata.ts';
import { checkImitations, schemaFrom } from './schema-from.ts';
import { sourceComponents } from './source-components.ts';

const byKey = (components: readonly Component[]): Components =>
  new Map(components.map((component) => [keyOf(component), component]));

/** What an org's metadata begins with. */
export interface SeedMetadata {
  readonly database: Database;
  /** Metadata in source format; without it the org has the standard objects alone. */
  readonly folder: string | undefined;
  readonly languages: readonly string[];
}

/** What is deployed to the org, and the schema it makes. Deployments last with the org's data, until the folder changes. */
export class OrgMetadata {
  readonly languages: readonly string[];
  readonly #database: Database;
  readonly #folder: string | undefined;
  #components: Components | undefined;
  #schema: OrgSchema;

  constructor({ database, folder, languages }: SeedMetadata) {
    this.languages = languages;
    this.#database = database;
    this.#folder = folder;
    const kept = keptMetadata(database, folder);
    this.#components = kept && byKey(kept);
    this.#schema =
      this.#components === undefined && folder !== undefined
        ? readMetadata(folder)
        : schemaFrom(this.#components ?? new Map());
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
    keepMetadata(this.#database, this.#folder, components);
  }
}
