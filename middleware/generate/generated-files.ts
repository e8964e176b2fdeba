import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDefinitionFiles } from '../src/adapters/files/read-definition-files.ts';
import { hubspotProperties } from '../src/definitions/crm-labels/hubspot-properties.ts';
import type { Definitions } from '../src/definitions/definitions.ts';
import { faultToText } from '../src/definitions/fault.ts';
import { readDefinitions } from '../src/definitions/read-definitions.ts';
import { composeReference } from '../src/services/definitions/compose-reference.ts';
import { referenceToMarkdown } from '../src/services/definitions/reference-to-markdown.ts';
import type { SalesforceFile } from './salesforce-files/salesforce-file.ts';
import { leadPathFiles, salesforceFiles } from './salesforce-files/salesforce-files.ts';
import { definitionSchemas } from './definition-schemas.ts';
import { settingsReference } from './settings-reference.ts';
import { exampleCards } from './example-cards.ts';
import { exampleParity } from './example-parity.ts';

export const root = resolve(import.meta.dirname, '../..');

/** Folders in which every file is generated; any other file there is left over from an earlier version. */
const wholeFolders = [
  'definitions/schema',
  'force-app/vocabulary',
  'force-app-optional/lead-path',
  'hubspot-project/vocabulary',
];

/** Every file that is generated from the agreement or from code, by its path from the root, with its text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const definitions = shippedDefinitions();
  return new Map([
    ...Object.entries(exampleCards(definitions)).map(
      ([state, card]) => [`contract/fixtures/lead-card-${state}.json`, json(card)] as const,
    ),
    ...Object.entries(exampleParity(definitions)).map(
      ([name, answer]) => [`contract/fixtures/${name}.json`, json(answer)] as const,
    ),
    ...definitionSchemas(),
    ...below('force-app/vocabulary', salesforceFiles(definitions)),
    ...below('force-app-optional/lead-path', leadPathFiles(definitions)),
    ['docs/definitions.md', referenceToMarkdown(composeReference(definitions))],
    ['docs/settings.md', settingsReference()],
    ['hubspot-project/vocabulary/contact-properties.json', json(hubspotProperties(definitions))],
  ]);
}

/** Files in the folders of generated files that nothing makes any more. */
export const leftOver = (generated: ReadonlyMap<string, string>): readonly string[] =>
  wholeFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((path) => !generated.has(path)),
  );

const below = (folder: string, files: readonly SalesforceFile[]): readonly (readonly [string, string])[] =>
  files.map(({ path, text }) => [`${folder}/${path}`, text]);

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function shippedDefinitions(): Definitions {
  const read = readDefinitions(readDefinitionFiles(resolve(root, 'definitions')));
  if ('definitions' in read) return read.definitions;
  throw new Error(read.faults.map(faultToText).join('\n'));
}
