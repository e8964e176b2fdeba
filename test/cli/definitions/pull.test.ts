import { existsSync, rmSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { shippedText } from '../../unit/definitions/shipped-files.ts';
import { agreementInForce } from '../../services/definitions/agreement-in-force.ts';
import { openCliBench, serving, token } from './cli-bench.ts';

const bench = openCliBench();
const { folder, textOf, rewrite, command } = bench;
beforeEach(() => bench.reset());
afterAll(() => bench.close());

describe('pull', () => {
  test('puts the version in force back, and says which files were written', async () => {
    const server = await serving();
    rewrite('scoring.yaml', 'points: 15', 'points: 16');
    const { exitCode, said } = await command(['pull', '--url', server.url], { TREATY_API_TOKEN: token });
    await server.close();
    expect(exitCode).toBe(0);
    expect(said).toMatch(
      /^written: scoring\.yaml\nVersion 3\.2, in force since 2026-11-24T15:00:00\.000Z\.$/,
    );
    expect(textOf('scoring.yaml')).toBe(shippedText('scoring.yaml'));
  });

  test('makes a folder that is not there, unless it only says what it would write', async () => {
    const server = await serving();
    rmSync(folder, { recursive: true });
    const pull = (...options: readonly string[]) =>
      command(['pull', '--url', server.url, ...options], { TREATY_API_TOKEN: token });
    expect((await pull('--dry-run')).said).toMatch(/^would be written: entities\.yaml/);
    expect(existsSync(folder)).toBe(false);
    expect((await pull()).said).toMatch(/^written: entities\.yaml/);
    await server.close();
    expect(textOf('scoring.yaml')).toBe(shippedText('scoring.yaml'));
  });

  test('writes nothing when the middleware answers with files of strange names', async () => {
    const agreement = agreementInForce();
    const files = [...agreement.files, { name: '../escaped.yaml', text: '' }];
    const server = await serving({ ...agreement, files });
    const { exitCode, said } = await command(['pull', '--url', server.url], { TREATY_API_TOKEN: token });
    await server.close();
    expect([exitCode, said]).toEqual([
      69,
      expect.stringContaining('a file “../escaped.yaml” that this release does not know'),
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>, number, string]>([
    ['without a token', {}, 2, 'Set TREATY_API_TOKEN to an API token of the middleware, or start the demo'],
    ['with a token that nobody knows', { TREATY_API_TOKEN: 'stranger-0001' }, 77, 'refused this API token.'],
  ])('%s it says what to do', async (_, environment, code, says) => {
    const server = await serving();
    const { exitCode, said } = await command(['pull', '--url', server.url], environment);
    await server.close();
    expect([exitCode, said]).toEqual([code, expect.stringContaining(says)]);
  });

  test('a middleware that does not answer is named', async () => {
    const server = await serving();
    await server.close();
    const { exitCode, said } = await command(['pull', '--url', server.url], { TREATY_API_TOKEN: token });
    expect([exitCode, said]).toEqual([
      69,
      expect.stringContaining(`The middleware at ${server.url} does not answer`),
    ]);
  });
});
