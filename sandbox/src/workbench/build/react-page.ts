import { join } from 'node:path';
import type { InlineConfig } from 'vite';

export interface ReactPage {
  readonly folder: string;
  readonly outDir: string;
  /** The path under which the page's files are served. */
  readonly base: string;
  readonly pages?: readonly string[];
}

/** Vite's configuration for a React page. */
export const reactPage = ({
  folder,
  outDir,
  base,
  pages = [join(folder, 'index.html')],
}: ReactPage): InlineConfig => ({
  configFile: false,
  root: folder,
  base,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic' } },
  build: { outDir, emptyOutDir: true, rolldownOptions: { input: [...pages] } },
  worker: { format: 'iife' },
});
