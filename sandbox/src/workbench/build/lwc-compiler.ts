import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { transformSync } from '@lwc/compiler';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import type { Plugin } from 'vite';
import type { ModuleRegistry } from './module-registry.ts';

/** Vite must not treat a component's template as a page, nor its style sheet as one of the page: both get a marked id. */
const mark = '\0lwc:';
const ending = '.js';

const scoped = '!scoped';

const marked = (file: string): string => `${mark}${file}${ending}`;
const fileOf = (id: string): string => (id.startsWith(mark) ? id.slice(mark.length, -ending.length) : id);

/** Compiles Lightning web components as the platform does, with the platform's own compiler. */
export const lwcCompiler = (registry: ModuleRegistry): Plugin => ({
  name: 'lwc-compiler',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined) return undefined;
    const from = fileOf(importer);
    if (!source.startsWith('.')) return idOf(registry.entryOf(source));
    if (registry.namespaceOf(from) === undefined) return undefined;
    const [path = '', query] = source.split('?');
    const file = resolve(dirname(from), path);
    if (['.html', '.css'].includes(extname(file)))
      return marked(query === undefined ? file : `${file}${scoped}`);
    return [file, `${file}.js`, `${file}.ts`].find((each) => existsSync(each) && extname(each) !== '');
  },
  load(id) {
    if (!id.startsWith(mark)) return undefined;
    const isScoped = fileOf(id).endsWith(scoped);
    const file = isScoped ? fileOf(id).slice(0, -scoped.length) : fileOf(id);
    // The compiler asks for every style sheet that a template could have.
    if (!existsSync(file)) return 'export default undefined';
    return compile(registry, file, readFileSync(file, 'utf8'), isScoped);
  },
  transform(code, id) {
    if (id.startsWith(mark) || registry.namespaceOf(id) === undefined || !isComponentScript(id))
      return undefined;
    return compile(registry, id, id.endsWith('.ts') ? withoutTypes(code) : code, false);
  },
});

const isTemplateOrStyle = (file: string): boolean => ['.html', '.css'].includes(extname(file));

const idOf = (file: string | undefined): string | undefined =>
  file !== undefined && isTemplateOrStyle(file) ? marked(file) : file;

/** In TypeScript are only modules of the workbench: those without a template are plain ones. */
const isComponentScript = (file: string): boolean =>
  extname(file) === '.js' || (extname(file) === '.ts' && existsSync(file.replace(/\.ts$/, '.html')));

function compile(registry: ModuleRegistry, file: string, source: string, isScoped: boolean): string {
  const { code } = transformSync(source, file.replace(/\.ts$/, '.js'), {
    namespace: registry.namespaceOf(file) ?? '',
    name: basename(dirname(file)),
    scopedStyles: isScoped,
    enableDynamicComponents: true,
    enableSyntheticElementInternals: true,
  });
  return code;
}

/** Types go, decorators stay: the compiler reads them. */
const withoutTypes = (source: string): string =>
  transpileModule(source, {
    compilerOptions: { target: ScriptTarget.ESNext, module: ModuleKind.ESNext, verbatimModuleSyntax: true },
  }).outputText;
