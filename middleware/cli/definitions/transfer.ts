import { handOver as handOverFiles, type HandOver } from './transfer-duties/transfer-duties.ts';
import { filesIn } from './folder.ts';
import { exitCodes, type Report } from '../command/report.ts';
import { writeTogether } from './write-together.ts';

/** Hands over in the files of a folder everything that a person answers for: all of it, or nothing. */
export function handOver(folder: string, wish: HandOver, isDryRun: boolean): Report {
  const result = handOverFiles(filesIn(folder), wish);
  if ('refused' in result)
    return {
      exitCode: exitCodes.found,
      lines: ['Nothing was changed:', ...result.refused.map((reason) => `  ${reason}`)],
      json: { handedOver: false, refused: result.refused },
    };
  const { files, said } = result;
  if (!isDryRun) writeTogether(folder, files);
  const names = files.map(({ name }) => name);
  return {
    exitCode: exitCodes.done,
    lines: [...said, summary(wish, names, isDryRun)],
    json: { handedOver: !isDryRun, files: names, said },
  };
}

function summary({ from }: HandOver, files: readonly string[], isDryRun: boolean): string {
  if (files.length === 0) return `${from} answers for nothing: there is nothing to hand over.`;
  const what = files.length === 1 ? '1 file' : `${files.length} files`;
  return isDryRun
    ? `${what} would change. Run it without --dry-run to write them.`
    : `${what} changed. Set active to false for ${from} in people.yaml when the person leaves.`;
}
