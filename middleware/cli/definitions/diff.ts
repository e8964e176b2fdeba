import type { ActiveDefinitions } from '@treaty/contract/active-definitions';
import type { Change } from '../../src/definitions/compare/change.ts';
import { compareDefinitions } from '../../src/definitions/compare/compare-definitions.ts';
import { followingTexts } from '../../src/definitions/compare/following-texts.ts';
import { lostKeys } from '../../src/definitions/compare/lost-keys.ts';
import { parts } from '../../src/definitions/parts.ts';
import { exitCodes } from '../command/command-error.ts';
import { filesTogether, requireFit } from '../command/definition-folder.ts';
import type { CommandResult } from '../command/run-command.ts';

/** Stands for the version in force, in the place of a folder. */
export const inForce = 'active';

/** The two versions to compare: each a folder, or the version in force. */
export interface Sides {
  readonly before: string;
  readonly after: string;
  /** A folder whose files replace those of the same name in `after`. */
  readonly other: string | undefined;
}

/** Describes in plain words what changed between two versions. */
export async function diff(
  { before, after, other }: Sides,
  active: () => Promise<ActiveDefinitions>,
): Promise<CommandResult> {
  const readVersion = async (name: string, replacing?: string) =>
    requireFit(
      name === inForce ? (await active()).files : filesTogether(name, replacing),
      `${name} is not valid, so it cannot be compared.`,
    );
  const was = await readVersion(before);
  const is = await readVersion(after, other);
  const changes = compareDefinitions(was.asWritten, is.asWritten);
  const follows = followingTexts(was, is);
  const lost = lostKeys(was.definitions, is.definitions);
  const remarks = [...(follows === null ? [] : [follows]), ...lost];
  return {
    exitCode: exitCodes.done,
    lines: changes.length === 0 ? ['No change in meaning.'] : [...byFile(changes), ...remarks],
    json: { changes, follows, lost },
  };
}

const byFile = (changes: readonly Change[]): readonly string[] =>
  [...Map.groupBy(changes, ({ part }) => part)].flatMap(([part, inPart]) => [
    parts[part].file,
    ...inPart.map(({ sentence }) => `  ${sentence}`),
  ]);
