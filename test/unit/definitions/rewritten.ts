import {
  readDefinitions,
  type FitDefinitions,
} from '../../../middleware/src/definitions/read-definitions.ts';
import { changed, shippedFiles } from './shipped-files.ts';

/** A passage of a file, and what stands there instead. */
export type Rewrite = readonly [file: string, from: string, to: string];

/** The shipped agreement with passages written anew. @throws when it is not fit then. */
export function rewritten(...rewrites: readonly Rewrite[]): FitDefinitions {
  const files = shippedFiles().map(({ name, text }) => ({
    name,
    text: rewrites
      .filter(([file]) => file === name)
      .reduce((written, [, from, to]) => changed(written, from, to), text),
  }));
  const read = readDefinitions(files);
  if ('faults' in read) throw new Error(read.faults.map(({ message }) => message).join('\n'));
  return read;
}
