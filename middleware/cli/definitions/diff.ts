import type { Change } from '../../src/definitions/compare/change.ts';
import { compareDefinitions } from '../../src/definitions/compare/compare-definitions.ts';
import { followingTexts } from '../../src/definitions/compare/following-texts.ts';
import { lostKeys } from '../../src/definitions/compare/lost-keys.ts';
import { faultToText } from '../../src/definitions/fault.ts';
import { parts } from '../../src/definitions/parts.ts';
import { readDefinitions, type FitDefinitions } from '../../src/definitions/read-definitions.ts';
import { askActive } from './ask-active.ts';
import type { Middleware } from '../command/ask-middleware.ts';
import { filesTogether } from './folder.ts';
import { CommandError, exitCodes, type Report } from '../command/report.ts';

/** The word for the version in force, in the place of a folder. */
export const inForce = 'active';

/** Says in plain words what changed between two versions: each a folder, or the version in force; `other` as in filesTogether, after. */
export async function diff(
  before: string,
  after: string,
  middleware: Middleware,
  other?: string,
): Promise<Report> {
  const was = await readVersion(before, middleware);
  const is = await readVersion(after, middleware, other);
  const changes = compareDefinitions(was.asWritten, is.asWritten);
  const follows = followingTexts(was, is);
  const lost = lostKeys(was.definitions, is.definitions);
  const remarks = [...(follows === null ? [] : [follows]), ...lost];
  return {
    exitCode: exitCodes.done,
    lines: changes.length === 0 ? ['Nothing changed that means anything.'] : [...byFile(changes), ...remarks],
    json: { changes, follows, lost },
  };
}

async function readVersion(name: string, middleware: Middleware, other?: string): Promise<FitDefinitions> {
  const files = name === inForce ? (await askActive(middleware)).files : filesTogether(name, other);
  const read = readDefinitions(files);
  if ('definitions' in read) return read;
  const faults = read.faults.map(faultToText).join('\n');
  throw new CommandError(exitCodes.found, `${name} is not fit for use, so it cannot be compared.\n${faults}`);
}

const byFile = (changes: readonly Change[]): readonly string[] =>
  [...Map.groupBy(changes, ({ part }) => part)].flatMap(([part, inPart]) => [
    parts[part].file,
    ...inPart.map(({ sentence }) => `  ${sentence}`),
  ]);
