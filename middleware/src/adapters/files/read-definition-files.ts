import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefinitionFile } from '../../definitions/definition-file.ts';

/** The files of the agreement in a folder: its YAML files, by name. */
export const readDefinitionFiles = (folder: string): readonly DefinitionFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
