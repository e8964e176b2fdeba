import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { run } from '../../../middleware/cli/run.ts';
import { readActiveDefinitions } from '../../../middleware/src/services/read-active-definitions.ts';
import { startServer } from '../../adapters/http/start-server.ts';
import { changed, shippedText } from '../../unit/definitions/shipped-files.ts';
import { agreementInForce } from './agreement-in-force.ts';

const root = resolve(import.meta.dirname, '../../..');
const token = 'treaty_reader_0001';

const temporary = mkdtempSync(join(tmpdir(), 'treaty-cli-'));
const folder = join(temporary, 'definitions');
afterAll(() => rmSync(temporary, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'definitions'), folder, { recursive: true });
});

const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const rewrite = (file: string, from: string, to: string): void =>
  writeFileSync(join(folder, file), changed(textOf(file), from, to));

interface Outcome {
  readonly exitCode: number;
  readonly said: string;
}

/** Runs a command on the copied folder, as npm would. */
async function command(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const said: string[] = [];
  const exitCode = await run([...args, '--folder', folder], {
    environment,
    say: (text) => said.push(text),
    complain: (text) => said.push(text),
  });
  return { exitCode, said: said.join('\n') };
}

describe('check', () => {
  test('says that the files are fit, and ends with 0', async () => {
    expect(await command(['check'])).toEqual({
      exitCode: 0,
      said: 'Version 3.2 is fit for use: 15 files, no faults, no warnings.',
    });
  });

  test('says every fault and warning at its place, and ends with 1', async () => {
    rewrite('scoring.yaml', 'points: -20', 'points: 20');
    rewrite('manifest.yaml', 'fieldBudget: 20', 'fieldBudget: 14');
    const { exitCode, said } = await command(['check']);
    expect(exitCode).toBe(1);
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^fields\.yaml:\d+:3 shared: warning: 15 shared fields/),
      expect.stringMatching(
        /^scoring\.yaml:\d+:13 rules\.16\.points: a rule of the negative part takes points\./,
      ),
      'Not fit for use: 1 fault, 1 warning.',
    ]);
  });

  test('gives programs one JSON document', async () => {
    rewrite('scoring.yaml', 'points: -20', 'points: 20');
    const { said } = await command(['check', '--json']);
    expect(JSON.parse(said)).toMatchObject({
      fit: false,
      faults: [{ severity: 'error', file: 'scoring.yaml', column: 13, path: 'rules.16.points' }],
    });
  });
});

describe('diff', () => {
  test('says in plain words what differs between two folders, file by file', async () => {
    rewrite('scoring.yaml', 'points: 15\n    on: [pricing', 'points: 20\n    on: [pricing');
    rewrite('scoring.yaml', 'when: { score: total, atLeast: 50 }', 'when: { score: total, atLeast: 60 }');
    rewrite('lifecycle.yaml', 'requires: [owner]', 'requires: [owner, phone]');
    expect(await command(['diff', join(root, 'definitions'), folder])).toEqual({
      exitCode: 0,
      said: [
        'lifecycle.yaml',
        '  SAL now needs “Phone”',
        'scoring.yaml',
        '  Pricing page visit: 15 → 20 points',
        '  Threshold: 50 → 60 points',
        'The help texts of “What makes a lead marketing qualified?”, “MQL” and “Lead score” change with it, since they quote a figure.',
      ].join('\n'),
    });
  });

  test('compares with the version in force when no folder is named', async () => {
    const server = await serving();
    rewrite('service-levels.yaml', 'hours: 24', 'hours: 12');
    const { exitCode, said } = await command(['diff', '--url', server.url], { TREATY_API_TOKEN: token });
    await server.close();
    expect(exitCode).toBe(0);
    expect(said).toContain('service-levels.yaml\n  Review: 24 → 12 hours');
  });

  test('says nothing where nothing changed that means anything', async () => {
    writeFileSync(join(folder, 'scoring.yaml'), `# moved\n${textOf('scoring.yaml')}`);
    expect((await command(['diff', join(root, 'definitions'), folder])).said).toBe(
      'Nothing changed that means anything.',
    );
  });

  test('does not compare what is not fit', async () => {
    rewrite('scoring.yaml', 'points: -20', 'points: 20');
    const { exitCode, said } = await command(['diff', join(root, 'definitions'), folder]);
    expect(exitCode).toBe(1);
    expect(said).toContain('is not fit for use, so it cannot be compared.\nscoring.yaml:');
  });
});

describe('hand-over', () => {
  const wish = ['hand-over', '--from', 'nora_whitfield', '--to', 'paul_stenberg'];

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

  test('changes nothing when one place cannot be handed over', async () => {
    const { exitCode, said } = await command(wish);
    expect(exitCode).toBe(1);
    expect(said).toContain(
      'Nothing was changed:\n  fields.yaml: Paul Stenberg would be steward and deputy of “Company size”.',
    );
    expect(textOf('reasons.yaml')).toBe(shippedText('reasons.yaml'));
  });

  test('writes nothing on a dry run', async () => {
    const { said } = await command([...wish, '--deputy', 'ines_carvalho', '--dry-run']);
    expect(said).toMatch(/8 files would change\. Run it without --dry-run to write them\.$/);
    expect(textOf('reasons.yaml')).toBe(shippedText('reasons.yaml'));
  });

  test('says so when there is nothing to hand over', async () => {
    const { exitCode, said } = await command(['hand-over', '--from', 'kenji_mori', '--to', 'paul_stenberg']);
    expect([exitCode, said]).toEqual([0, 'kenji_mori answers for nothing: there is nothing to hand over.']);
  });
});

/** A middleware that holds the shipped agreement. */
const serving = () =>
  startServer({
    tokens: { [token]: { name: 'reader', scopes: ['read'] } },
    handlers: { activeDefinitions: () => readActiveDefinitions({ agreement: agreementInForce() }) },
  });

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

  test('writes nothing when the middleware answers with files of strange names', async () => {
    const agreement = agreementInForce();
    const files = [...agreement.files, { name: '../escaped.yaml', text: '' }];
    const server = await startServer({
      tokens: { [token]: { name: 'reader', scopes: ['read'] } },
      handlers: { activeDefinitions: () => readActiveDefinitions({ agreement: { ...agreement, files } }) },
    });
    const { exitCode, said } = await command(['pull', '--url', server.url], { TREATY_API_TOKEN: token });
    await server.close();
    expect([exitCode, said]).toEqual([
      69,
      expect.stringContaining('a file “../escaped.yaml” that this release does not know'),
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>, number, string]>([
    ['without a token', {}, 2, 'set TREATY_API_TOKEN to a token of it, or name two folders.'],
    [
      'with a token that nobody knows',
      { TREATY_API_TOKEN: 'stranger-0001' },
      77,
      'does not take this API token.',
    ],
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
      expect.stringContaining(`The middleware does not answer at ${server.url}`),
    ]);
  });
});

describe('doc', () => {
  test('writes the reference that is in docs/', async () => {
    const file = join(temporary, 'made', 'definitions.md');
    expect((await command(['doc', '--out', file])).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(root, 'docs/definitions.md'), 'utf8'));
  });
});

describe('called wrongly', () => {
  test.each([
    [[]],
    [['chek']],
    [['check', 'this']],
    [['check', '--colour']],
    [['hand-over', '--from', 'nora_whitfield']],
  ])('%j: says how to call it, and ends with 2', async (args) => {
    const { exitCode, said } = await command(args);
    expect([exitCode, said]).toEqual([2, expect.stringContaining('npm run definitions -- <command>')]);
  });

  test('a folder without definitions is named', async () => {
    rmSync(folder, { recursive: true });
    const { exitCode, said } = await command(['check']);
    expect([exitCode, said]).toEqual([2, expect.stringContaining(`${folder} cannot be read`)]);
  });
});

test('npm runs it as a program of its own', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'middleware/cli/definitions.ts'), 'check', '--json'],
    {
      encoding: 'utf8',
      cwd: root,
    },
  );
  expect([status, (JSON.parse(stdout) as { fit: boolean }).fit]).toEqual([0, true]);
}, 30_000);
