import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const require = createRequire(import.meta.url);

const Package = z.object({
  lwc: z.object({ modules: z.array(z.object({ name: z.string().optional(), path: z.string().optional() })) }),
});

/** The folder of a namespace's modules: `folder/<name>/<name>.js`. */
export interface ModuleFolder {
  readonly namespace: string;
  readonly folder: string;
}

/** The folder of Salesforce's own base components. */
export const baseComponents = dirname(require.resolve('lightning-base-components/package.json'));

/** The entries of `namespace/name` modules, as the platform names them; the first folder that has one wins. */
export class ModuleRegistry {
  readonly #folders: readonly ModuleFolder[];
  readonly #named = new Map<string, string>();

  constructor(folders: readonly ModuleFolder[]) {
    this.#folders = [...folders, { namespace: 'lightning', folder: join(baseComponents, 'src/lightning') }];
    const { lwc } = Package.parse(JSON.parse(readFileSync(join(baseComponents, 'package.json'), 'utf8')));
    for (const { name, path } of lwc.modules) {
      if (name !== undefined && path !== undefined) this.#named.set(name, join(baseComponents, path));
    }
  }

  /** The file behind a specifier such as `lightning/button`; undefined when no folder has it. */
  entryOf(specifier: string): string | undefined {
    const [namespace, name, ...rest] = specifier.split('/');
    if (name === undefined || rest.length > 0) return this.#named.get(specifier);
    const portOffsets = this.#folders.filter((each) => each.namespace === namespace);
    for (const { folder } of portOffsets) {
      const entry = entryAt(join(folder, name, name));
      if (entry !== undefined) return entry;
    }
    return this.#named.get(specifier);
  }

  /** The namespace of a file's folder, with which its component is compiled; undefined for other files. */
  namespaceOf(file: string): string | undefined {
    return this.#folders.find(({ folder }) => file.startsWith(`${folder}/`))?.namespace;
  }
}

/** A deployed script takes precedence over its TypeScript source beside it. Some modules are only a style sheet. */
function entryAt(path: string): string | undefined {
  return ['.js', '.ts', '.css'].map((ending) => path + ending).find((file) => existsSync(file));
}
