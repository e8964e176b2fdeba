import type { ActiveDefinitions } from '@treaty/contract/active-definitions';
import { contentHash } from '../../src/definitions/content-hash.ts';
import { partNames, parts } from '../../src/definitions/parts.ts';
import { CommandError, exitCodes } from '../command/command-error.ts';
import { filesSoFar } from '../command/definition-folder.ts';
import type { CommandResult } from '../command/run-command.ts';
import { writeFiles } from '../command/write-files.ts';

/** Writes the files of the version in force back into the folder, byte for byte. Other files there are left alone. */
export async function pull(
  folder: string,
  fetchActive: () => Promise<ActiveDefinitions>,
  isDryRun: boolean,
): Promise<CommandResult> {
  const active = await fetchActive();
  requireIntact(active);
  const { version, activatedAt, files } = active;
  const present = new Map(filesSoFar(folder).map(({ name, text }) => [name, text]));
  const changed = files.filter(({ name, text }) => present.get(name) !== text);
  if (!isDryRun) writeFiles(folder, changed);
  const names = changed.map(({ name }) => name);
  const verb = isDryRun ? 'would be written' : 'written';
  const lines =
    names.length === 0
      ? [`The files are those of version ${version}, which is in force.`]
      : [...names.map((name) => `${verb}: ${name}`), `Version ${version}, in force since ${activatedAt}.`];
  return {
    exitCode: exitCodes.done,
    lines,
    json: { version, contentHash: active.contentHash, files: names },
  };
}

const knownNames: readonly string[] = partNames.map((part) => parts[part].file);

/** Only what was approved reaches the disk, and only under names that we know. */
function requireIntact({ files, contentHash: promised }: ActiveDefinitions): void {
  const unknown = files.find(({ name }) => !knownNames.includes(name));
  if (unknown !== undefined)
    throw new CommandError(
      exitCodes.unavailable,
      `The middleware holds a file “${unknown.name}” that this release does not know. Use the same release as the middleware.`,
    );
  if (contentHash(files) !== promised)
    throw new CommandError(
      exitCodes.unavailable,
      'The files do not match their content hash: something changed them on the way. Try again.',
    );
}
