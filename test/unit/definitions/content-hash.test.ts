import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentHash } from '../../../middleware/src/definitions/content-hash.ts';
import { shippedFiles } from './shipped-files.ts';

const file = fc.record({ name: fc.string({ minLength: 1 }), text: fc.string() });
const files = fc.uniqueArray(file, { selector: ({ name }) => name });

describe('the content hash', () => {
  test('does not depend on the order of the files', () => {
    const shuffled = files.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(fc.property(shuffled, ([list, other]) => contentHash(list) === contentHash(other)));
  });

  test('differs for any other content', () => {
    fc.assert(
      fc.property(files, files, (one, other) => {
        const sorted = (list: typeof one) =>
          JSON.stringify(list.map(({ name, text }) => [name, text]).sort());
        fc.pre(sorted(one) !== sorted(other));
        return contentHash(one) !== contentHash(other);
      }),
    );
  });

  test('tells a byte at the end of a name from one at the start of a text', () => {
    expect(contentHash([{ name: 'ab', text: 'c' }])).not.toBe(contentHash([{ name: 'a', text: 'bc' }]));
  });

  test('changes with a single character of the agreement', () => {
    const longer = shippedFiles().map(({ name, text }) => ({
      name,
      text: name === 'manifest.yaml' ? `${text} ` : text,
    }));
    expect(contentHash(longer)).not.toBe(contentHash(shippedFiles()));
    expect(contentHash(shippedFiles())).toMatch(/^[0-9a-f]{64}$/);
  });
});
