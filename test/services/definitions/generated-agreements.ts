import fc from 'fast-check';
import type { DefinitionFile } from '../../../middleware/src/definitions/definition-file.ts';
import { shippedFiles } from '../../unit/definitions/shipped-files.ts';

/** What can stand in a file: a control character, or the mark of bytes that are not UTF-8, is refused. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((given) => given.replaceAll(/[\p{C}\uFFFD]/gu, ''));

/** How one file is written: what it means stays the same. */
const form = fc.record({
  comments: fc.array(text, { minLength: 1, maxLength: 5 }),
  isWindows: fc.boolean(),
  hasMark: fc.boolean(),
  end: fc.constantFrom('', '\n', '\n\n  \n', '\n# …'),
});
type Form = typeof form extends fc.Arbitrary<infer F> ? F : never;

/** A comment may stand before every key at the top of a file, and before every entry of a list there. */
function inForm(written: string, { comments, isWindows, hasMark, end }: Form): string {
  let next = 0;
  const lines = written
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (!/^(?:[a-z]\w*:| {2}- key:)/i.test(line)) return [line];
      const comment = comments[(next += 1) % comments.length] ?? '';
      return [`# ${comment}`, `${line}${comment.length % 2 === 0 ? '' : '   '}`];
    });
  const whole = `${hasMark ? '\uFEFF' : ''}${lines.join('\n')}${end}`;
  return isWindows ? whole.replaceAll('\n', '\r\n') : whole;
}

/** A name that YAML has to quote, in any script. */
const name = text.map((given) => JSON.stringify(`Ada ${given} Übermäßig 李 🙂`.slice(0, 60)));

const shipped = shippedFiles();

/** Agreements that mean what the shipped one means, written in every way: comments, line ends, marks of byte order, scripts. */
export const agreements: fc.Arbitrary<readonly DefinitionFile[]> = fc
  .record({ forms: fc.array(form, { minLength: shipped.length, maxLength: shipped.length }), name })
  .map(({ forms, name: owner }) =>
    shipped.map(({ name: file, text: written }, index) => {
      const renamed =
        file === 'people.yaml' ? written.replace('name: Tom Ashworth', () => `name: ${owner}`) : written;
      const as = forms[index];
      return { name: file, text: as === undefined ? renamed : inForm(renamed, as) };
    }),
  );
