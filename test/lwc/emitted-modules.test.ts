import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { lwcFolder } from './support/bundles.ts';

const root = join(import.meta.dirname, '../..');

const scriptsIn = (folder: string): Map<string, string> =>
  new Map(
    globSync('*/*.js', { cwd: folder })
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

test('the scripts that are deployed are what TypeScript makes of the sources today', async () => {
  const out = mkdtempSync(join(tmpdir(), 'treaty-lwc-'));
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.lwc.json', '--outDir', out], {
      cwd: root,
    });
    expect(scriptsIn(lwcFolder)).toEqual(scriptsIn(join(out, 'force-app/main/default/lwc')));
  } finally {
    rmSync(out, { recursive: true });
  }
}, 60_000);
