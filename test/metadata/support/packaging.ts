import { join } from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import type { Shipped } from './manifests.ts';
import { root } from './source-folder.ts';
import { childrenOf, parseXml, textAt } from './xml.ts';

/** Members by type of metadata. */
export type Members = ReadonlyMap<string, readonly string[]>;

const shipped = (folders: readonly string[]): ComponentSet => {
  const components = ComponentSet.fromSource(folders.map((folder) => join(root, folder)));
  components.sourceApiVersion = '66.0';
  return components;
};

/** Reads a manifest. */
export const membersIn = (manifest: string): Members =>
  new Map(
    childrenOf(parseXml(manifest), 'types').map((type) => [
      textAt(type, 'name'),
      childrenOf(type, 'members').map(({ text }) => text),
    ]),
  );

/** What folders hold, as Salesforce's own library sees it: types and members in alphabetical order. */
export const shippedMembers = async (...folders: readonly string[]): Promise<Members> => {
  const members = membersIn(await shipped(folders).getPackageXml());
  return new Map(
    [...members]
      .map(([type, names]) => [type, names.toSorted()] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
};

/** What the manifests are made of. */
export const shippedParts = async (): Promise<Shipped> => ({
  usual: await shippedMembers('force-app'),
  withoutVocabulary: await shippedMembers('force-app/main'),
  everything: await shippedMembers('force-app', 'force-app-optional'),
});

/** Converts what a manifest lists to what is sent to an org, in that folder; all of force-app without one. */
export const convertTo = async (folder: string, manifest?: string): Promise<void> => {
  const components =
    manifest === undefined
      ? shipped(['force-app'])
      : await ComponentSet.fromManifest({
          manifestPath: join(root, 'manifest', manifest),
          resolveSourcePaths: [join(root, 'force-app')],
        });
  await new MetadataConverter().convert(components, 'metadata', {
    type: 'directory',
    outputDirectory: folder,
    genUniqueDir: false,
  });
};
