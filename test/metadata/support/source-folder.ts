import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metadataFiles } from '../../../simulators/src/salesforce/schema/metadata-file.ts';
import { parseXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** The root of the project. */
export const root = join(import.meta.dirname, '../../..');

/** A metadata file with its content. */
export interface Metadata {
  /** From the root of the project. */
  readonly path: string;
  /** `Reason_Required` for `Reason_Required.validationRule-meta.xml`. */
  readonly name: string;
  /** The object whose folder it lies in; empty outside `objects/`. */
  readonly object: string;
  /** `field`, `flow`, `layout`, ... */
  readonly kind: string;
  readonly content: XmlElement;
}

/** Every metadata file under a folder of the project. */
export const readFolder = (folder: string): readonly Metadata[] =>
  metadataFiles(join(root, folder)).map(({ path, name, object, kind }) => ({
    path: path.slice(root.length + 1),
    name,
    object,
    kind,
    content: parseXml(readFileSync(path, 'utf8')),
  }));

/** Every metadata file that we ship: what every org takes, and what needs a feature. */
export const readEverything = (): readonly Metadata[] => [
  ...readFolder('force-app'),
  ...readFolder('force-app-optional'),
];

/** The folder as it would be with one text of one file replaced; throws when file or text is not there. */
export const withChange = (
  folder: readonly Metadata[],
  { path, from, to }: { readonly path: string; readonly from: string; readonly to: string },
): readonly Metadata[] => {
  const file = folder.find((each) => each.path.endsWith(path));
  if (file === undefined) throw new Error(`No file ${path}`);
  const text = readFileSync(join(root, file.path), 'utf8');
  if (!text.includes(from)) throw new Error(`${file.path} does not hold ${from}`);
  return folder.map((each) =>
    each === file ? { ...file, content: parseXml(text.replace(from, () => to)) } : each,
  );
};
