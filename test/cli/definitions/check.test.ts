import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCliBench, root, serving, token } from './cli-bench.ts';

const bench = openCliBench();
const { folder, temporary, textOf, rewrite, command } = bench;
beforeEach(() => bench.reset());
afterAll(() => bench.close());

describe('check', () => {
  test('says that the files are valid, and ends with 0', async () => {
    expect(await command(['check'])).toEqual({
      exitCode: 0,
      said: 'Version 3.2 is valid: 15 files, no faults, no warnings.',
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
        /^scoring\.yaml:\d+:13 rules\.16\.points: a rule of the negative part subtracts points\./,
      ),
      'Not valid: 1 fault, 1 warning.',
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
        'The help texts of “What makes a lead marketing qualified?”, “MQL” and “Lead score” change with it, because they contain placeholders.',
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
    expect((await command(['diff', join(root, 'definitions'), folder])).said).toBe('No change in meaning.');
  });

  test('does not compare what is not valid', async () => {
    rewrite('scoring.yaml', 'points: -20', 'points: 20');
    const { exitCode, said } = await command(['diff', join(root, 'definitions'), folder]);
    expect(exitCode).toBe(1);
    expect(said).toContain('is not valid, so it cannot be compared.\nscoring.yaml:');
  });
});

describe('doc', () => {
  test('writes the reference that is in docs/', async () => {
    const file = join(temporary, 'made', 'definitions.md');
    expect((await command(['doc', '--out', file])).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(root, 'docs/definitions.md'), 'utf8'));
  });

  test('says so when it cannot be written', async () => {
    const file = join(folder, 'scoring.yaml', 'definitions.md');
    const { exitCode, said } = await command(['doc', '--out', file]);
    expect([exitCode, said]).toEqual([
      2,
      expect.stringMatching(/scoring\.yaml\/definitions\.md cannot be written/),
    ]);
  });
});

describe('called wrongly', () => {
  test.each([
    [[]],
    [['chek']],
    [['check', 'this']],
    [['check', '--colour']],
    [['transfer-duties', '--from', 'nora_whitfield']],
  ])('%j: says how to call it, and ends with 2', async (args) => {
    const { exitCode, said } = await command(args);
    expect([exitCode, said]).toEqual([2, expect.stringContaining('npm run definitions -- <command>')]);
  });

  test('a command that there is not is named', async () => {
    const { exitCode, said } = await command(['chek']);
    expect([exitCode, said]).toEqual([2, expect.stringMatching(/^There is no command “chek”\./)]);
  });

  test('a folder without --folder is told how to be named', async () => {
    const { exitCode, said } = await command(['check', 'elsewhere']);
    expect([exitCode, said]).toEqual([2, expect.stringContaining('Name a folder with --folder.')]);
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
    [join(root, 'middleware/cli/definitions/definitions.ts'), 'check', '--json'],
    {
      encoding: 'utf8',
      cwd: root,
    },
  );
  expect([status, (JSON.parse(stdout) as { fit: boolean }).fit]).toEqual([0, true]);
}, 30_000);
