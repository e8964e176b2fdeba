import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emittedScripts } from './emitted-scripts.ts';
import { manifestsFor } from './manifests.ts';
import { root, shippedParts } from './shipped-members.ts';

/** Writes the scripts of the Lightning web components and the folder manifest/; with --check it only says what differs, and fails. */
const onlyCheck = process.argv.includes('--check');
const generated = new Map([
  ...emittedScripts(),
  ...[...manifestsFor(await shippedParts())].map(([file, text]) => [`manifest/${file}`, text] as const),
]);
const held = globSync(['force-app/**/lwc/*/*.js', 'manifest/*'], { cwd: root });
const leftOver = held.filter((path) => !generated.has(path));
const stale = [...generated].filter(
  ([path, text]) => !held.includes(path) || readFileSync(join(root, path), 'utf8') !== text,
);

for (const [path, text] of stale) {
  if (!onlyCheck) writeFileSync(join(root, path), text);
  process.stdout.write(`${onlyCheck ? 'differs' : 'written'}: ${path}\n`);
}
for (const path of leftOver) process.stderr.write(`left over: ${path}. Nothing generates it: remove it.\n`);
if (onlyCheck && stale.length > 0)
  process.stderr.write(
    'Components or manifests do not match their sources: run npm run generate and commit.\n',
  );
if (leftOver.length > 0 || (onlyCheck && stale.length > 0)) process.exitCode = 1;
