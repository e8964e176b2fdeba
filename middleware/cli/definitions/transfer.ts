import { exitCodes } from '../command/command-error.ts';
import { filesIn } from '../command/definition-folder.ts';
import type { CommandResult } from '../command/run-command.ts';
import { writeFiles } from '../command/write-files.ts';
import { transferDuties, type DutyTransfer } from './transfer-duties/transfer-duties.ts';

/** Transfers everything that a person is responsible for, in the files of a folder: all of it, or nothing. */
export function transfer(folder: string, wish: DutyTransfer, isDryRun: boolean): CommandResult {
  const result = transferDuties(filesIn(folder), wish);
  if ('refused' in result)
    return {
      exitCode: exitCodes.found,
      lines: ['Nothing was changed:', ...result.refused.map((reason) => `  ${reason}`)],
      json: { transferred: false, refused: result.refused },
    };
  const { files, sentences } = result;
  if (!isDryRun) writeFiles(folder, files);
  const names = files.map(({ name }) => name);
  return {
    exitCode: exitCodes.done,
    lines: [...sentences, summary(wish, names, isDryRun)],
    json: { transferred: !isDryRun, files: names, sentences },
  };
}

function summary({ from }: DutyTransfer, files: readonly string[], isDryRun: boolean): string {
  if (files.length === 0) return `${from} is not responsible for anything: there is nothing to transfer.`;
  const what = files.length === 1 ? '1 file' : `${files.length} files`;
  return isDryRun
    ? `${what} would change. Run this without --dry-run to write them.`
    : `${what} changed. Set active to false for ${from} in people.yaml when the person leaves.`;
}
