import { join } from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import type { Members } from '../../../tools/salesforce-project/manifests.ts';
import { componentsIn } from '../../../tools/salesforce-project/shipped-members.ts';
import { root } from './source-folder.ts';
import { childrenOf, parseXml, textAt } from './xml.ts';

/** Reads a manifest. */
export const membersIn = (manifest: string): Members =>
  new Map(
    childrenOf(parseXml(manifest), 'types').map((type) => [
      textAt(type, 'name'),
      childrenOf(type, 'members').map(({ text }) => text),
    ]),
  );

/** Converts what a manifest lists to what is sent to an org, in that folder; all of force-app without one. */
export const convertTo = async (folder: string, manifest?: string): Promise<void> => {
  const components =
    manifest === undefined
      ? componentsIn('force-app')
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
