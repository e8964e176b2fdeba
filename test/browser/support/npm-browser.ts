import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { inflate } from '@sparticuz/chromium';

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
export async function unpackNpmBrowser(cache: string): Promise<NpmBrowser> {
  const description = readFileSync(join(packageFolder, 'package.json'), 'utf8');
  const version = /"version": "([^"]+)"/.exec(description)?.[1] ?? 'unknown';
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'al2023/lib'),
    fontSettings: join(folder, 'fonts.conf'),
  };
}

async function unpack(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const temporary = process.env['TMPDIR'];
  // The package unpacks into the system's folder for temporary files.
  process.env['TMPDIR'] = draft;
  try {
    await Promise.all(archives.map((archive) => inflate(join(packageFolder, 'bin', archive))));
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
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
