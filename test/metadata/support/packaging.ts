import { join } from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { root } from './source-folder.ts';
import { childrenOf, parseXml, textAt } from './xml.ts';

/** Members by type of metadata. */
export type Members = ReadonlyMap<string, readonly string[]>;

const shipped = (): ComponentSet => {
  const components = ComponentSet.fromSource(join(root, 'force-app'));
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

/** What force-app holds, as Salesforce's own library sees it: types and members in alphabetical order. */
export const shippedMembers = async (): Promise<Members> => {
  const members = membersIn(await shipped().getPackageXml());
  return new Map(
    [...members]
      .map(([type, names]) => [type, names.toSorted()] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
};

/** Converts force-app to what is sent to an org, in that folder. */
export const convertTo = async (folder: string): Promise<void> => {
  await new MetadataConverter().convert(shipped(), 'metadata', {
    type: 'directory',
    outputDirectory: folder,
    genUniqueDir: false,
  });
};
