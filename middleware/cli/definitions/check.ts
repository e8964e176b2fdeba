import { contentHash } from '../../src/definitions/content-hash.ts';
import { faultToText } from '../../src/definitions/fault.ts';
import { readDefinitions } from '../../src/definitions/read-definitions.ts';
import { exitCodes } from '../command/command-error.ts';
import { filesTogether } from '../command/definition-folder.ts';
import type { CommandResult } from '../command/run-command.ts';

/** Checks the files of a folder, or with those of another in their place: every fault and warning, and whether they are valid. */
export function check(folder: string, other?: string): CommandResult {
  const files = filesTogether(folder, other);
  const read = readDefinitions(files);
  const faults = 'faults' in read ? read.faults : read.warnings;
  const isFit = 'definitions' in read;
  const [errors, warnings] = [
    faults.filter(({ severity }) => severity === 'error').length,
    faults.filter(({ severity }) => severity === 'warning').length,
  ];
  const count = `${counted(errors, 'fault')}, ${counted(warnings, 'warning')}`;
  const summary = isFit
    ? `Version ${read.definitions.manifest.version} is valid: ${files.length} files, ${count}.`
    : `Not valid: ${count}.`;
  return {
    exitCode: isFit ? exitCodes.done : exitCodes.found,
    lines: [...faults.map(faultToText), summary],
    json: { fit: isFit, contentHash: contentHash(files), faults },
  };
}

const counted = (count: number, noun: string): string =>
  count === 0 ? `no ${noun}s` : count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
