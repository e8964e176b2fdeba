import type { Part, Path } from '../fault.ts';
import { proseOf } from '../placeholders/prose-of.ts';
import { partNames, parts } from '../parts.ts';
import type { FitDefinitions } from '../read-definitions.ts';
import { valueAt } from '../reading/plain-words.ts';
import { listInWords } from '../words/list-in-words.ts';

type Version = Pick<FitDefinitions, 'definitions' | 'asWritten'>;

interface Read {
  /** What people call the definition that the text belongs to. */
  readonly name: string;
  readonly asWritten: string;
  readonly filledIn: string;
}

/**
 * In one sentence, which texts read differently although nobody touched them, since they quote a figure that changed: the help in both
 * CRMs changes with them. A text that others quote is not one that people read. Null when there are none.
 */
export function followingTexts(before: Version, after: Version): string | null {
  const earlier = textsOf(before);
  const figures = Object.values(after.asWritten.manifest.figures);
  const following = [...textsOf(after)].filter(([place, { asWritten, filledIn }]) => {
    if (figures.includes(place)) return false;
    const was = earlier.get(place);
    return was?.asWritten === asWritten && was.filledIn !== filledIn;
  });
  const names = [...new Set(following.map(([, { name }]) => `“${name}”`))];
  if (names.length === 0) return null;
  return `The help texts of ${listInWords(names)} change with it, because they contain placeholders.`;
}

const textsOf = ({ definitions, asWritten }: Version): ReadonlyMap<string, Read> =>
  new Map(
    partNames.flatMap((part) =>
      proseOf(asWritten, part).map(({ path, text }) => [
        keysOf(asWritten[part], [parts[part].file.replace('.yaml', ''), ...path]),
        {
          name: nameOf(asWritten[part], part, path),
          asWritten: text,
          filledIn: String(valueAt(definitions[part], path)),
        },
      ]),
    ),
  );

const fieldOf = (value: unknown, name: string): string | undefined => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** The way to a text by the keys of entries, so that an entry which moved is found again. */
const keysOf = (value: unknown, [part, ...path]: Path): string =>
  [part, ...path]
    .map((step, index) => fieldOf(valueAt(value, path.slice(0, index)), 'key') ?? step)
    .map(String)
    .join('.');

function nameOf(value: unknown, part: Part, path: Path): string {
  const around = path.map((_, index) => valueAt(value, path.slice(0, path.length - 1 - index)));
  const labelled = around.map((outer) => fieldOf(outer, 'label') ?? fieldOf(outer, 'question'));
  return labelled.find((label) => label !== undefined) ?? parts[part].title;
}
