import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { metadataFiles } from '../schema/metadata-file.ts';
import type { MetadataFile } from '../schema/metadata-file.ts';
import type { Component } from './component.ts';
import { componentTypes, partTypes } from './component-types.ts';
import { elementsOf } from './xml-text.ts';
import { splitFile } from './split-file.ts';

const bundle = ({ path, name }: MetadataFile): Component => {
  const files = readdirSync(dirname(path), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'))
    .map(
      (entry) =>
        [`lwc/${name}/${entry.name}`, readFileSync(join(dirname(path), entry.name), 'utf8')] as const,
    );
  return { type: 'LightningComponentBundle', fullName: name, files: new Map(files) };
};

const componentsOf = (file: MetadataFile): Component[] => {
  if (file.kind === 'js') return [bundle(file)];
  const part = partTypes.find(({ suffix }) => suffix === file.kind);
  if (part !== undefined) {
    const inside = elementsOf(file.text)[0]?.inside ?? '';
    const files = new Map([[`objects/${file.object}.object`, inside]]);
    return [{ type: part.type, fullName: `${file.object}.${file.name}`, files }];
  }
  const type = componentTypes.find(({ suffix }) => suffix === file.kind);
  if (type === undefined)
    throw new Error(`${file.path}: the simulated org does not know metadata of that kind`);
  return splitFile(`${type.folder}/${file.name}.${type.suffix}`, file.text, type);
};

/** The components of a folder in source format. */
export const sourceComponents = (folder: string): Component[] => metadataFiles(folder).flatMap(componentsOf);
