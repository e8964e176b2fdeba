import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles, leftOver, root } from './generated-files.ts';

/** `npm run generate` writes the files generated from the agreement; with --check it lists those that differ and fails. */
const onlyCheck = process.argv.includes('--check');
const generated = generatedFiles();
const stale = [...generated].filter(([path, text]) => held(path) !== text);

for (const [path, text] of stale) {
  if (onlyCheck) continue;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
for (const [path] of stale) process.stdout.write(`${onlyCheck ? 'differs' : 'written'}: ${path}\n`);
if (onlyCheck && stale.length > 0) {
  process.stderr.write('Generated files do not match their sources: run npm run generate and commit.\n');
  process.exitCode = 1;
}

const forgotten = leftOver(generated);
for (const path of forgotten)
  process.stderr.write(`left over: ${path}. Nothing makes it any more: remove it.\n`);
if (forgotten.length > 0) process.exitCode = 1;

function held(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}
