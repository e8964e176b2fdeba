import { readdirSync, readFileSync } from 'node:fs';
import type { DefinitionFile } from '../../../middleware/src/definitions/definition-file.ts';
import type { Definitions } from '../../../middleware/src/definitions/definitions.ts';
import { faultToText } from '../../../middleware/src/definitions/fault.ts';
import { readDefinitions } from '../../../middleware/src/definitions/read-definitions.ts';

const folder = new URL('../../../definitions/', import.meta.url);

/** The files of the agreement as they ship. */
export const shippedFiles = (): readonly DefinitionFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** The text of one shipped file. */
export function shippedText(name: string): string {
  const file = shippedFiles().find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`${name} does not ship`);
  return file.text;
}

/** The shipped files with one of them written anew. */
export const filesWith = (name: string, text: string): readonly DefinitionFile[] =>
  shippedFiles().map((file) => (file.name === name ? { name, text } : file));

/** The text with one passage changed; the passage must be there. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
  return text.replace(from, () => to);
}

/** What readDefinitions reports, as people read it; warnings included. */
export function reported(files: readonly DefinitionFile[]): readonly string[] {
  const read = readDefinitions(files);
  return ('faults' in read ? read.faults : read.warnings).map(faultToText);
}

/** The agreement as it ships. */
export function shippedDefinitions(): Definitions {
  const read = readDefinitions(shippedFiles());
  if ('faults' in read) throw new Error(read.faults.map(faultToText).join('\n'));
  return read.definitions;
}
