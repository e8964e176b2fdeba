import { contentHash } from '../../src/definitions/content-hash.ts';
import { faultToText } from '../../src/definitions/fault.ts';
import { readDefinitions } from '../../src/definitions/read-definitions.ts';
import { filesTogether } from './folder.ts';
import { exitCodes, type Report } from '../command/report.ts';

/** Checks the files of a folder, or with those of another in their place: every fault and every warning at its place, and whether they are fit for use. */
export function check(folder: string, other?: string): Report {
  const files = filesTogether(folder, other);
  const read = readDefinitions(files);
  const faults = 'faults' in read ? read.faults : read.warnings;
  const isFit = 'definitions' in read;
  const [errors, warnings] = [
    faults.filter(({ severity }) => severity === 'error').length,
    faults.filter(({ severity }) => severity === 'warning').length,
  ];
  const count = `${counted(errors, 'fault')}, ${counted(warnings, 'warning')}`;
  const verdict = isFit
    ? `Version ${read.definitions.manifest.version} is fit for use: ${files.length} files, ${count}.`
    : `Not fit for use: ${count}.`;
  return {
    exitCode: isFit ? exitCodes.done : exitCodes.found,
    lines: [...faults.map(faultToText), verdict],
    json: { fit: isFit, contentHash: contentHash(files), faults },
  };
}

const counted = (count: number, noun: string): string =>
  count === 0 ? `no ${noun}s` : count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
