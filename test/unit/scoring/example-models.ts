import { readdirSync, readFileSync } from 'node:fs';
import type { DefinitionFile } from '../../../middleware/src/definitions/definition-file.ts';
import type { Definitions } from '../../../middleware/src/definitions/definitions.ts';
import { faultToText } from '../../../middleware/src/definitions/fault.ts';
import { readDefinitions } from '../../../middleware/src/definitions/read-definitions.ts';
import { shippedFiles } from '../definitions/shipped-files.ts';

/** The agreement that ships with the files of an example in place of its own. */
export function exampleFiles(name: string): readonly DefinitionFile[] {
  const folder = new URL(`../../../definitions/examples/${name}/`, import.meta.url);
  const own = new Map(
    readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const),
  );
  return shippedFiles().map((file) => ({ ...file, text: own.get(file.name) ?? file.text }));
}

/** The same, read; an example has no faults, and nothing to be warned about. */
export function exampleDefinitions(name: string): Definitions {
  const read = readDefinitions(exampleFiles(name));
  const faults = 'faults' in read ? read.faults : read.warnings;
  if ('faults' in read || faults.length > 0) throw new Error(faults.map(faultToText).join('\n'));
  return read.definitions;
}
