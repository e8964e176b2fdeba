import { join } from 'node:path';
import type { InlineConfig } from 'vite';

export interface ReactPage {
  readonly folder: string;
  readonly outDir: string;
  /** The path that the page's files are served under. */
  readonly base: string;
  readonly pages?: readonly string[];
}

/** How a page of React is built. */
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
