import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { shippedText } from '../../unit/definitions/shipped-files.ts';
import { openCliBench } from './cli-bench.ts';

const bench = openCliBench();
const { textOf, command } = bench;
beforeEach(() => bench.reset());
afterAll(() => bench.close());

describe('transfer-duties', () => {
  const wish = ['transfer-duties', '--from', 'nora_whitfield', '--to', 'paul_stenberg'];

  test('rewrites the files and says what changed', async () => {
    const { exitCode, said } = await command([...wish, '--deputy', 'ines_carvalho']);
    expect(exitCode).toBe(0);
    expect(said).toContain('reasons.yaml: Paul Stenberg is steward of “Reasons”.');
    expect(said).toMatch(
      /8 files changed\. Set active to false for nora_whitfield in people\.yaml when the person leaves\.$/,
    );
    expect(textOf('reasons.yaml')).toBe(
      shippedText('reasons.yaml').replace('steward: nora_whitfield', 'steward: paul_stenberg'),
    );
  });

  test('changes nothing when one duty cannot be transferred', async () => {
    const { exitCode, said } = await command(wish);
    expect(exitCode).toBe(1);
    expect(said).toContain(
      'Nothing was changed:\n  fields.yaml: Paul Stenberg would be steward and deputy of “Company size”.',
    );
    expect(textOf('reasons.yaml')).toBe(shippedText('reasons.yaml'));
  });

  test('writes nothing on a dry run', async () => {
    const { said } = await command([...wish, '--deputy', 'ines_carvalho', '--dry-run']);
    expect(said).toMatch(/8 files would change\. Run this without --dry-run to write them\.$/);
    expect(textOf('reasons.yaml')).toBe(shippedText('reasons.yaml'));
  });

  test('says so when there is nothing to transfer', async () => {
    const { exitCode, said } = await command([
      'transfer-duties',
      '--from',
      'kenji_mori',
      '--to',
      'paul_stenberg',
    ]);
    expect([exitCode, said]).toEqual([
      0,
      'kenji_mori is not responsible for anything: there is nothing to transfer.',
    ]);
  });
});
