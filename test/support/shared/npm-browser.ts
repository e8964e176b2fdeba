import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const packageFolder = resolve(dirname(require.resolve('@sparticuz/chromium')), '..');
const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'];

/** A Chromium that came with npm, unpacked. */
export interface NpmBrowser {
  readonly executable: string;
  /** Libraries for a machine that lacks some. */
  readonly libraries: string;
  /** Says which fonts to use: pictures look the same on every machine. */
  readonly fontSettings: string;
}

/** Unpacks the browser into the project's cache, unless it is there. */
export function unpackNpmBrowser(cache: string): NpmBrowser {
  const description = readFileSync(join(packageFolder, 'package.json'), 'utf8');
  const version = /"version": "([^"]+)"/.exec(description)?.[1] ?? 'unknown';
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);
  return {
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'al2023/lib'),
    fontSettings: join(folder, 'fonts.conf'),
  };
}

const unpackScript = `
  import { inflate } from '@sparticuz/chromium';
  await Promise.all(process.argv.slice(1).map((archive) => inflate(archive)));
`;

/**
 * The package unpacks into the system's folder for temporary files: a process of its own has one of its own, so that two tests that
 * begin at once do not meet there.
 */
function unpack(folder: string): void {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const paths = archives.map((archive) => join(packageFolder, 'bin', archive));
  execFileSync(process.execPath, ['--input-type=module', '-e', unpackScript, ...paths], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: draft },
  });
  writeFileSync(join(draft, 'fonts.conf'), fontSettings(folder));
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
}

const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
  <alias binding="strong"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>Arial</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
