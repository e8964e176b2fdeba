import { apiError } from '../api-error.ts';
import type { Component } from './component.ts';
import { componentTypes } from './component-types.ts';
import type { ComponentType } from './component-types.ts';
import { splitFile } from './split-file.ts';
import { elementsOf, valuesOf } from './xml-text.ts';

/** A component as a manifest names it; `*` stands for all of its type. */
export interface Member {
  readonly type: string;
  readonly fullName: string;
}

/** What a package wants of the org. */
export interface Package {
  readonly members: readonly Member[];
  readonly components: readonly Component[];
  readonly deletions: readonly Member[];
}

const manifests = new Set([
  'package.xml',
  'destructiveChanges.xml',
  'destructiveChangesPre.xml',
  'destructiveChangesPost.xml',
]);

/** The members of a manifest, or of the `unpackaged` part of a request. */
const membersOf = (manifest: string): Member[] =>
  elementsOf(manifest)
    .flatMap(({ inside }) => elementsOf(inside))
    .filter(({ name }) => name === 'types')
    .flatMap(({ inside }) => {
      const [type = ''] = valuesOf(inside, 'name');
      return valuesOf(inside, 'members').map((fullName) => ({ type, fullName }));
    });

const typeAt = (path: string): ComponentType => {
  const type = componentTypes.find(({ folder }) => path.startsWith(`${folder}/`));
  if (type !== undefined) return type;
  throw apiError(
    'INVALID_TYPE',
    `The simulated org does not know what ${path} is: add its type to metadata-api/component-types.ts`,
  );
};

const bundlesOf = (files: ReadonlyMap<string, string>): Component[] => {
  const bundles = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const [folder, name] = path.split('/');
    if (folder !== 'lwc' || name === undefined) continue;
    bundles.set(name, new Map([...(bundles.get(name) ?? []), [path, text]]));
  }
  return [...bundles].map(([fullName, own]) => ({ type: 'LightningComponentBundle', fullName, files: own }));
};

/** The components in the files of a package. */
const componentsIn = (files: ReadonlyMap<string, string>): Component[] => [
  ...[...files]
    .filter(([path]) => !path.startsWith('lwc/'))
    .flatMap(([path, text]) => splitFile(path, text, typeAt(path))),
  ...bundlesOf(files),
];

const rootOf = (files: ReadonlyMap<string, string>): string => {
  const manifest = [...files.keys()].find((path) => /(?:^|\/)package\.xml$/.test(path));
  if (manifest !== undefined) return manifest.replace(/package\.xml$/, '');
  throw apiError('INVALID_PACKAGE', 'No package.xml found');
};

/** Reads an unzipped package, whose files may lie in a folder of their own. */
export const readPackage = (zipped: ReadonlyMap<string, string>): Package => {
  const root = rootOf(zipped);
  const files = new Map([...zipped].map(([path, text]) => [path.slice(root.length), text]));
  const manifestNamed = (name: string): Member[] => membersOf(files.get(name) ?? '');
  return {
    members: manifestNamed('package.xml'),
    components: componentsIn(new Map([...files].filter(([path]) => !manifests.has(path)))),
    deletions: [...manifests].filter((name) => name !== 'package.xml').flatMap(manifestNamed),
  };
};
