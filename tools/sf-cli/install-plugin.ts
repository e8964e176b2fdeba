import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Ended } from './run-sf.ts';

const plugin = resolve(import.meta.dirname, '../../sf-plugin');

/** Packs the plugin with npm and installs the package as an administrator does; its dependencies come from the registry. */
export async function installPlugin(
  home: string,
  sf: (args: readonly string[]) => Promise<Ended>,
): Promise<Ended> {
  const pack = ['pack', '--json', '--pack-destination', home];
  const { stdout } = await promisify(execFile)('npm', pack, { cwd: plugin });
  const [, name = ''] = /"filename": "([^"]+)"/.exec(stdout) ?? [];
  const address = `file:${join(home, name)}`;
  // Instead of the question whether an unsigned plugin is trusted.
  const settings = join(home, '.config/sf');
  await mkdir(settings, { recursive: true });
  await writeFile(join(settings, 'unsignedPluginAllowList.json'), JSON.stringify([address]));
  return sf(['plugins', 'install', address]);
}
