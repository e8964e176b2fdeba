import type { DefinitionFile } from '../../../middleware/src/definitions/definition-file.ts';
import { changed, shippedFiles } from '../../unit/definitions/shipped-files.ts';

/** Passages of files, by file: what stands there and what shall. */
export type Passages = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** The shipped agreement as a later version with some passages changed. */
export function otherVersion(version: string, passages: Passages): readonly DefinitionFile[] {
  const renamed = [["version: '3.2'", `version: '${version}'`]] as const;
  const all: Passages = {
    ...passages,
    'manifest.yaml': [...renamed, ...(passages['manifest.yaml'] ?? [])],
    'scoring.yaml': [...renamed, ...(passages['scoring.yaml'] ?? [])],
  };
  return shippedFiles().map(({ name, text }) => ({
    name,
    text: (all[name] ?? []).reduce((before, [from, to]) => changed(before, from, to), text),
  }));
}

/** The threshold as a passage of the scoring model. */
export const threshold = (points: number) =>
  ['{ score: total, atLeast: 50 }', `{ score: total, atLeast: ${points} }`] as const;

/** Less behaviour is enough. */
export const easier: Passages = {
  'scoring.yaml': [['{ score: behavioural, atLeast: 15 }', '{ score: behavioural, atLeast: 10 }']],
};
