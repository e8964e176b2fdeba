import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { iconTemplates } from './icon-templates.ts';
import { lwcCompiler } from './lwc-compiler.ts';
import { ModuleRegistry } from './module-registry.ts';
import { platformModules } from './platform-modules.ts';

const require = createRequire(import.meta.url);
const styles = '@salesforce-ux/design-system/assets/styles/salesforce-lightning-design-system.min.css';

/** Builds the record page of the Salesforce side, with the deployed components in it. */
export async function buildSalesforce({ root, outDir }: { root: string; outDir: string }): Promise<void> {
  const page = join(root, 'sandbox/workbench/salesforce');
  const components = process.env['LWC'] ?? join(root, 'force-app/main/default/lwc');
  const registry = new ModuleRegistry([
    { namespace: 'lightning', folder: join(page, 'platform') },
    { namespace: 'workbench', folder: join(page, 'lwc') },
    { namespace: 'c', folder: components },
  ]);
  await build({
    configFile: false,
    root: page,
    base: '/workbench/salesforce/',
    logLevel: 'warn',
    plugins: [
      iconTemplates([components, page]),
      platformModules({
        labelsFile: join(root, 'force-app/main/default/labels/CustomLabels.labels-meta.xml'),
      }),
      lwcCompiler(registry),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      // In several files the engine would start before synthetic shadow does.
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  copyFileSync(require.resolve(styles), join(outDir, 'slds.css'));
}
