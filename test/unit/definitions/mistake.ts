import type { DefinitionFile } from '../../../middleware/src/definitions/definition-file.ts';
import { changed, filesWith, shippedText } from './shipped-files.ts';

/** One change of one shipped file, the text that its fault points at, and how the fault begins. */
export interface Mistake {
  readonly fact: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly says: string;
}

const textOf = ({ file, from, to }: Mistake): string => changed(shippedText(file), from, to);

/** The shipped files with this mistake in them. */
export const mistaken = (mistake: Mistake): readonly DefinitionFile[] =>
  filesWith(mistake.file, textOf(mistake));

/** How the report of this mistake begins: file, line and column of the text it points at, path, message. */
export function expectedFault(mistake: Mistake): string {
  const text = textOf(mistake);
  const offset = text.indexOf(mistake.at);
  if (offset < 0) throw new Error(`nothing to point at: ${mistake.at}`);
  const before = text.slice(0, offset).split('\n');
  return `${mistake.file}:${before.length}:${(before.at(-1) ?? '').length + 1} ${mistake.says}`;
}
