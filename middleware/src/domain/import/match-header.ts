import type { Fault } from '../../definitions/fault.ts';
import type { Mapping } from './mapping.ts';

/** The place of each mapped column in the header, by our name; or what is wrong with header or mapping. */
export function matchHeader(
  { columns, delimiter, faultOf }: Mapping,
  header: readonly string[],
): ReadonlyMap<string, number> | { readonly faults: readonly Fault[] } {
  const headings = header.map((heading) => heading.trim());
  const faults = columns.flatMap(({ column, path }) => {
    const found = headings.filter((heading) => heading === column).length;
    if (found === 1) return [];
    if (found > 1)
      return [
        faultOf({
          path,
          message: `the column “${column}” occurs more than once in the header. Rename one of them.`,
        }),
      ];
    const message = `the header has no column “${column}”.${otherDelimiter(headings, delimiter)} Correct the name.`;
    return [faultOf({ path, message, allowed: headings })];
  });
  if (faults.length > 0) return { faults };
  return new Map(columns.map(({ name, column }) => [name, headings.indexOf(column)]));
}

const otherDelimiter = (headings: readonly string[], delimiter: string): string => {
  const [only = '', ...others] = headings;
  const other = [',', ';', '\t', '|'].find(
    (candidate) => candidate !== delimiter && only.includes(candidate),
  );
  if (others.length > 0 || other === undefined) return '';
  return ` Perhaps its columns are separated by ${other === '\t' ? 'tabs' : `“${other}”`}: set delimiter.`;
};
