import { join, resolve } from 'node:path';
import { ComponentSet } from '@salesforce/source-deploy-retrieve';
import { apiVersion, type Members, type Shipped } from './manifests.ts';

/** The root of the project. */
export const root = resolve(import.meta.dirname, '../..');

/** What folders of the project hold, as Salesforce's own library sees it. */
export function componentsIn(...folders: readonly string[]): ComponentSet {
  const components = ComponentSet.fromSource(folders.map((folder) => join(root, folder)));
  components.sourceApiVersion = apiVersion;
  return components;
}

/** The same by type: types and members in alphabetical order. */
export async function shippedMembers(...folders: readonly string[]): Promise<Members> {
  const { types } = (await componentsIn(...folders).getObject()).Package;
  return new Map(
    types
      .map(({ name, members }) => [name, members.toSorted()] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What the manifests are generated from. */
export const shippedParts = async (): Promise<Shipped> => ({
  usual: await shippedMembers('force-app'),
  withoutVocabulary: await shippedMembers('force-app/main'),
  everything: await shippedMembers('force-app', 'force-app-optional'),
});
