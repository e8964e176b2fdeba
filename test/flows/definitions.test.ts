import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DefinitionsCheck } from '@treaty/contract/definitions-check';
import { definitionsCommand } from '../../middleware/cli/definitions/definitions-command.ts';
import { runInTerminal } from '../cli/run-in-terminal.ts';
import { apiToken } from '../support/crms.ts';
import { openHouse, type House } from '../support/house.ts';
import { changed } from '../unit/definitions/shipped-files.ts';

const shipped = resolve(import.meta.dirname, '../../definitions');

describe('the definitions of a running middleware', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'treaty-definitions-')), 'definitions');
  const logged: string[] = [];
  let house: House;

  beforeAll(async () => {
    cpSync(shipped, folder, { recursive: true });
    const log = new Writable({
      write: (chunk: Buffer, _, done) => {
        logged.push(chunk.toString());
        done();
      },
    });
    house = await openHouse({ definitions: folder, log, settings: { LOG_LEVEL: 'warn' } });
  }, 60_000);
  afterAll(async () => {
    await house.close();
    rmSync(resolve(folder, '..'), { recursive: true });
  });

  const command = async (...args: readonly string[]): Promise<string> => {
    const environment = { TREATY_API_TOKEN: apiToken, TREATY_URL: house.url, TREATY_DEFINITIONS: folder };
    return (await runInTerminal(definitionsCommand, args, environment)).output;
  };

  test('a page for the wall shows them to anyone who opens it', async () => {
    const page = await fetch(`${house.url}/definitions.html`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none';style-src 'sha256-[\w+/=]+';/,
    );
    expect(await page.text()).toContain('at least 50 points');
  });

  test('a changed file is a proposal after the next start: said once, and nothing changes', async () => {
    const scoring = join(folder, 'scoring.yaml');
    writeFileSync(
      scoring,
      changed(
        readFileSync(scoring, 'utf8'),
        'when: { score: total, atLeast: 50 }',
        'when: { score: total, atLeast: 60 }',
      ),
    );
    await house.stopMiddleware();
    await house.startMiddleware();
    expect(
      logged.filter((line) => line.includes('are a proposal: they differ from version 3.2')),
    ).toHaveLength(1);
    expect(await (await fetch(`${house.url}/definitions.html`)).text()).toContain('at least 50 points');
  }, 60_000);

  test('what the proposal would change is said in plain words, by the command and by the API', async () => {
    expect(await command('diff')).toContain('scoring.yaml\n  Threshold: 50 → 60 points');
    const files = [{ name: 'scoring.yaml', text: readFileSync(join(folder, 'scoring.yaml'), 'utf8') }];
    const answer = await house.post('/v1/definitions/check', { files });
    const check = DefinitionsCheck.parse(await answer.json());
    expect(check.fit).toBe(false);
    expect(check.faults).toContainEqual(
      expect.objectContaining({
        file: 'manifest.yaml',
        message: 'this file of the definitions is missing. Restore it.',
      }),
    );
  });

  test('pull puts the files of the version in force back, and the next start has nothing to say', async () => {
    expect(await command('pull')).toContain('written: scoring.yaml');
    expect(readFileSync(join(folder, 'scoring.yaml'))).toEqual(readFileSync(join(shipped, 'scoring.yaml')));
    logged.length = 0;
    await house.stopMiddleware();
    await house.startMiddleware();
    expect(logged.filter((line) => line.includes('The files of the agreement'))).toEqual([]);
  }, 60_000);
});
