import { contentHash } from '../../src/definitions/content-hash.ts';
import type { DefinitionFile } from '../../src/definitions/definition-file.ts';
import { partNames, parts } from '../../src/definitions/parts.ts';
import { askActive } from './ask-active.ts';
import type { Middleware } from '../command/ask-middleware.ts';
import { filesSoFar } from './folder.ts';
import { CommandError, exitCodes, type Report } from '../command/report.ts';
import { writeTogether } from './write-together.ts';

/** Writes the files of the version in force back into the folder, byte for byte. Other files there are left alone. */
export async function pull(folder: string, middleware: Middleware, isDryRun: boolean): Promise<Report> {
  const active = await askActive(middleware);
  refuseStrange(active);
  const present = new Map(filesSoFar(folder).map(({ name, text }) => [name, text]));
  const changed = active.files.filter(({ name, text }) => present.get(name) !== text);
  if (!isDryRun) writeTogether(folder, changed);
  const names = changed.map(({ name }) => name);
  const verb = isDryRun ? 'would be written' : 'written';
  const lines =
    names.length === 0
      ? [`The files are those of version ${active.version}, which is in force.`]
      : [
          ...names.map((name) => `${verb}: ${name}`),
          `Version ${active.version}, in force since ${active.activatedAt}.`,
        ];
  return {
    exitCode: exitCodes.done,
    lines,
    json: { version: active.version, contentHash: active.contentHash, files: names },
  };
}

const names: readonly string[] = partNames.map((part) => parts[part].file);

/** What is written to a disk is exactly what was approved, under names of ours. */
function refuseStrange({
  files,
  contentHash: promised,
}: {
  files: readonly DefinitionFile[];
  contentHash: string;
}): void {
  const strange = files.find(({ name }) => !names.includes(name));
  if (strange !== undefined)
    throw new CommandError(
      exitCodes.unavailable,
      `The middleware holds a file “${strange.name}” that this release does not know. Use the release of the middleware.`,
    );
  if (contentHash(files) !== promised)
    throw new CommandError(
      exitCodes.unavailable,
      'The files did not arrive as they were approved (their content hash differs). Try again.',
    );
}
