import { join } from 'node:path';
import { build } from 'vite';
import { reactPage } from './react-page.ts';

/** Builds the workbench page around both CRM pages, and the gallery. */
export async function buildShell({ root, outDir }: { root: string; outDir: string }): Promise<void> {
  const folder = join(root, 'sandbox/workbench/shell');
  const pages = ['index.html', 'gallery.html'].map((page) => join(folder, page));
  await build(reactPage({ folder, outDir, base: '/workbench/shell/', pages }));
}
