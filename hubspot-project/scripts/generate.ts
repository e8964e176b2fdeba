import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, project } from './generated-files.ts';

/** Generates files from the agreement and the contract; with --check it only lists what differs, and fails. */
const onlyCheck = process.argv.includes('--check');
const stale = [...(await generatedFiles())].filter(([path, text]) => readIfPresent(path) !== text);

for (const [path, text] of stale) {
  if (!onlyCheck) writeFileSync(join(project, path), text);
  process.stdout.write(`${onlyCheck ? 'differs' : 'written'}: hubspot-project/${path}\n`);
}
if (onlyCheck && stale.length > 0) {
  process.stderr.write('Run node hubspot-project/scripts/generate.ts and commit what it writes.\n');
  process.exitCode = 1;
}

function readIfPresent(path: string): string | null {
  try {
    return readFileSync(join(project, path), 'utf8');
  } catch {
    return null;
  }
}
