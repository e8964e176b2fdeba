import { resolve } from 'node:path';
import { readDefinitionFiles } from '../src/adapters/files/read-definition-files.ts';
import type { Definitions } from '../src/definitions/definitions.ts';
import { faultToText } from '../src/definitions/fault.ts';
import { readDefinitions } from '../src/definitions/read-definitions.ts';
import { workedCards } from './worked-cards.ts';

export const root = resolve(import.meta.dirname, '../..');

/** Every file that is made from the agreement, by its path from the root, with its text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const definitions = shippedDefinitions();
  const cards = Object.entries(workedCards(definitions)).map(
    ([state, card]) =>
      [`contract/fixtures/lead-card-${state}.json`, `${JSON.stringify(card, null, 2)}\n`] as const,
  );
  return new Map(cards);
}

function shippedDefinitions(): Definitions {
  const read = readDefinitions(readDefinitionFiles(resolve(root, 'definitions')));
  if ('definitions' in read) return read.definitions;
  throw new Error(read.faults.map(faultToText).join('\n'));
}
