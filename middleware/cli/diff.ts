import type { DefinitionFile } from '../src/definitions/definition-file.ts';
import { compareDefinitions } from '../src/definitions/compare/compare-definitions.ts';
import { followingTexts } from '../src/definitions/compare/following-texts.ts';
import { lostKeys } from '../src/definitions/compare/lost-keys.ts';
import { faultToText } from '../src/definitions/fault.ts';
import { readDefinitions, type FitDefinitions } from '../src/definitions/read-definitions.ts';
import { askActive, type Middleware } from './ask-active.ts';
import { filesIn } from './folder.ts';
import { CommandError, exitCodes, type Report } from './report.ts';

/** Which word means the version in force. */
const inForce = 'active';

/** Says in plain words what changed between two versions: folders, or the one in force. */
export async function diff(before: string, after: string, middleware: Middleware): Promise<Report> {
  const [was, is] = [
    await versionOf(before === inForce ? (await askActive(middleware)).files : filesIn(before), before),
    await versionOf(after === inForce ? (await askActive(middleware)).files : filesIn(after), after),
  ];
  const changes = compareDefinitions(was.asWritten, is.asWritten);
  const follows = followingTexts(was, is);
  const lost = lostKeys(was.definitions, is.definitions);
  const sentences = [...changes.map(({ sentence }) => sentence), ...(follows === null ? [] : [follows]), ...lost];
  return {
    exitCode: exitCodes.done,
    lines: sentences.length === 0 ? ['Nothing changed that means anything.'] : sentences,
    json: { changes, follows, lost },
  };
}
