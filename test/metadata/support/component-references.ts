import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source-folder.ts';

const meanings: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^@salesforce\/label\/c\.(\w+)$/, (name) => `label ${name}`],
  [/^@salesforce\/schema\/(\w+\.\w+)$/, (name) => `field ${name}`],
  [/^@salesforce\/schema\/(\w+)$/, (name) => `object ${name}`],
  [/^c\/(\w+)$/, (name) => `module ${name}`],
];

/** What the code of a component names by its imports: labels, fields, objects, other components. */
export const importReferences = (code: string): readonly string[] =>
  [...code.matchAll(/from '([^']+)'/g)].flatMap(([, path = '']) =>
    meanings.flatMap(([pattern, meaning]) => {
      const name = pattern.exec(path)?.[1];
      return name === undefined ? [] : [meaning(name)];
    }),
  );

/** The code of every component, by path from the root of the project. */
export const componentCode = (): ReadonlyMap<string, string> =>
  new Map(
    globSync('force-app/main/default/lwc/*/*.{ts,js}', { cwd: root }).map((path) => [
      path,
      readFileSync(join(root, path), 'utf8'),
    ]),
  );
