import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Ended } from './run-sf.ts';

const plugin = resolve(import.meta.dirname, '../../sf-plugin');

/** How npm reaches its registry on this machine; where packages go is left to `sf`. */
const forRegistry =
  /^(npm_config_(registry|cafile|ca|strict_ssl|proxy|https_proxy|noproxy|userconfig)|node_extra_ca_certs|https?_proxy|no_proxy)$/i;

/** Packs the plugin with npm and installs the package as an administrator does; its dependencies come from the registry. */
export async function installPlugin(
  home: string,
  sf: (args: readonly string[], environment: Readonly<Record<string, string>>) => Promise<Ended>,
): Promise<Ended> {
  const pack = ['pack', '--json', '--pack-destination', home];
  const { stdout } = await promisify(execFile)('npm', pack, { cwd: plugin });
  const [, file = ''] = /"filename": "([^"]+)"/.exec(stdout) ?? [];
  const address = `file:${join(home, file)}`;
  // Instead of the question whether an unsigned plugin is trusted.
  const settings = join(home, '.config/sf');
  await mkdir(settings, { recursive: true });
  await writeFile(join(settings, 'unsignedPluginAllowList.json'), JSON.stringify([address]));
  const environment = Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && forRegistry.test(name) ? [[name, value] as const] : [],
  );
  return sf(['plugins', 'install', address], Object.fromEntries(environment));
}
