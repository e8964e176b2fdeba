import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { baseComponents } from './module-registry.ts';

const iconName = /\b(action|custom|doctype|standard|utility):([a-z]\w*)/g;
const library =
  /\/iconSvgTemplates(Action|Custom|Doctype|Standard|Utility)(Rtl)?\/buildTemplates\/templates\.js$/;

/** There are 1,700 icon templates: only those that the sources use are compiled. */
export function iconTemplates(folders: readonly string[]): Plugin {
  let named: ReadonlySet<string> | undefined;
  return {
    name: 'icon-templates',
    enforce: 'pre',
    load(id) {
      const [, category, isMirrored] = library.exec(id) ?? [];
      if (category === undefined) return undefined;
      named ??= iconsNamedIn([...folders, join(baseComponents, 'src/lightning')]);
      const wanted = named;
      const lines = readFileSync(id, 'utf8').split('\n');
      const known = lines.flatMap((line) => / as (\w+) \} from '\.\/\w+\/(\w+)\.html'/.exec(line)?.[1] ?? []);
      const kept = isMirrored === undefined ? known.filter((name) => wanted.has(name)) : [];
      const imports = lines.filter((line) => kept.some((name) => line.includes(` as ${name} }`)));
      return `${imports.join('\n')}\nexport default { ${kept.join(', ')} };`;
    },
  };
}

function iconsNamedIn(folders: readonly string[]): Set<string> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ['.html', '.js', '.ts'].includes(extname(entry.name)))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const sources = files
    .filter((file) => !file.includes('/iconSvgTemplates'))
    .map((file) => readFileSync(file, 'utf8'));
  return new Set(
    sources.flatMap((source) =>
      [...source.matchAll(iconName)].map(([, category = '', name = '']) => `${category}_${name}`),
    ),
  );
}
