import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/** One metadata file in source format. */
export interface MetadataFile {
  readonly path: string;
  /** Its name without the suffix: `Reason_Required` for `Reason_Required.validationRule-meta.xml`. */
  readonly name: string;
  /** The object whose folder it lies in; empty outside `objects/`. */
  readonly object: string;
  /** `field`, `validationRule`, `globalValueSet`, `flow`, `object`, ... */
  readonly kind: string;
  readonly text: string;
}

const suffix = /\.(\w+)-meta\.xml$/;

const repeatedElements = new Set(['customValue']);

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  isArray: (name) => repeatedElements.has(name),
});

const objectFolder = (path: string): string => {
  const steps = path.split(sep);
  const place = steps.lastIndexOf('objects');
  return place === -1 ? '' : (steps[place + 1] ?? '');
};

/** Every metadata file under a folder, in a stable order. */
export const metadataFiles = (folder: string): MetadataFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .flatMap((path) => {
      const kind = suffix.exec(path)?.[1];
      if (kind === undefined) return [];
      return [
        {
          path: join(folder, path),
          name: basename(path).replace(suffix, ''),
          object: objectFolder(path),
          kind,
          /** Read only when it is asked for: most starts of an org need few of the files. */
          get text() {
            return readFileSync(this.path, 'utf8');
          },
        },
      ];
    });

/** Reads the root element of a file by a schema; throws an error that names the file. */
export const readMetadataFile = <Shape>(file: MetadataFile, root: string, shape: z.ZodType<Shape>): Shape => {
  const document: unknown = parser.parse(file.text);
  const result = z.object({ [root]: shape }).safeParse(document);
  if (!result.success) throw new Error(`${file.path}: ${z.prettifyError(result.error)}`);
  const content = result.data[root];
  if (content === undefined) throw new Error(`${file.path}: no <${root}>`);
  return content;
};
