import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { runInTerminal } from '../../cli/run-in-terminal.ts';
import { definitionsCommand } from '../../../middleware/cli/definitions/definitions-command.ts';
import type { Engine } from '../../../middleware/src/adapters/postgres/engine.ts';
import {
  activeVersion,
  seedVersion,
  versionsTable,
} from '../../../middleware/src/adapters/postgres/tables/definitions-versions.ts';
import type { LoadedDefinitions } from '../../../middleware/src/services/definitions/load-active-definitions.ts';
import { contentHash } from '../../../middleware/src/definitions/content-hash.ts';
import { readActiveDefinitions } from '../../../middleware/src/services/definitions/read-active-definitions.ts';
import { usualEngines } from '../../support/engines.ts';
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts';
import { startServer } from '../../adapters/http/start-server.ts';
import { changed, filesWith, shippedFiles, shippedText } from '../../unit/definitions/shipped-files.ts';
import { agreements } from './generated-agreements.ts';
import { now, settle, signed } from './settle.ts';
import { withoutTrace } from './without-trace.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const threshold60 = filesWith(
  'scoring.yaml',
  changed(
    shippedText('scoring.yaml'),
    'when: { score: total, atLeast: 50 }',
    'when: { score: total, atLeast: 60 }',
  ),
);
describe.each(usualEngines)('versions of the agreement on $name', (engine) => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await openDatabase(engine);
  }, 60_000);
  afterAll(() => database.close(), 30_000);

  const on = (work: (db: Engine['db']) => Promise<void>): Promise<void> =>
    withoutTrace(database.engine.db, work);

  test('the files seed the first one, and nothing has to be said; outside of demo mode it is refused, being unsigned', () =>
    on(async (db) => {
      const { agreement, notices } = await settle(db, shippedFiles());
      expect(notices).toEqual([]);
      expect(agreement).toMatchObject({
        contentHash: contentHash(shippedFiles()),
        activatedAt: now,
        files: shippedFiles(),
      });
      await expect(settle(db, shippedFiles(), false)).rejects.toThrow('The definitions are not signed.');
    }));

  test('unsigned files seed nothing but a demo; with both signatures they do', () =>
    on(async (db) => {
      await expect(settle(db, shippedFiles(), false)).rejects.toThrow(
        'The definitions are not signed. Name under approvals in manifest.yaml who signed for sales and who for marketing.',
      );
      expect(await activeVersion(db)).toBeNull();
      expect((await settle(db, signed, false)).agreement.contentHash).toBe(contentHash(signed));
    }));

  test('files that are not fit seed nothing: every fault at its place, and what to do', () =>
    on(async (db) => {
      const files = filesWith(
        'reporting.yaml',
        shippedText('reporting.yaml').replace('defaultCalendar: fiscal', 'defaultCalendar: fisc'),
      );
      await expect(settle(db, files)).rejects.toThrow(
        /^The definitions cannot be used\.\n {2}reporting\.yaml:\d+:18 defaultCalendar: there is no calendar “fisc”\..*\nCorrect them and start again\.$/,
      );
      expect(await activeVersion(db)).toBeNull();
    }));

  test('changed files are a proposal: said in one sentence, with what to do; the version in force stays', () =>
    on(async (db) => {
      await settle(db, shippedFiles());
      const { agreement, notices } = await settle(db, threshold60);
      expect(notices).toEqual([
        'The files of the agreement are a proposal: they differ from version 3.2, which is in force, and change nothing yet. “npm run definitions -- diff” says what they would change; “npm run definitions -- pull” puts the files of that version back.',
      ]);
      expect(agreement.definitions.scoring.requirements[0]?.when).toMatchObject({ atLeast: 50 });
    }));

  test('a proposal that is not fit is refused; it says which version stays in force', () =>
    on(async (db) => {
      await settle(db, shippedFiles());
      await expect(settle(db, filesWith('nurture.yaml', ''))).rejects.toThrow(
        'Correct them and start again; version 3.2 stays in force.',
      );
    }));

  test('files of an earlier version are behind', () =>
    on(async (db) => {
      await settle(db, shippedFiles());
      await versionsTable(db).activate({
        contentHash: contentHash(threshold60),
        version: '3.3',
        files: threshold60,
        activatedAt: now,
        handsOff: false,
      });
      const { agreement, notices } = await settle(db, shippedFiles());
      expect(notices).toEqual([
        'The files of the agreement are behind: they are version 3.2, and version 3.3 is in force. “npm run definitions -- pull” puts the files of that version back.',
      ]);
      expect(agreement.contentHash).toBe(contentHash(threshold60));
    }));

  test('warnings of the check are said, too', () =>
    on(async (db) => {
      const { notices } = await settle(
        db,
        filesWith(
          'manifest.yaml',
          changed(shippedText('manifest.yaml'), 'fieldBudget: 20', 'fieldBudget: 14'),
        ),
      );
      expect(notices).toEqual([
        expect.stringMatching(
          /^fields\.yaml:\d+:3 shared: warning: 15 shared fields exceed the budget of 14\./,
        ),
      ]);
    }));

  test('a version that was made for another release says so', () =>
    on(async (db) => {
      const files = shippedFiles().filter(({ name }) => name !== 'pipeline.yaml');
      await seedVersion(db, { contentHash: 'a', version: '3.0', files, activatedAt: now, handsOff: false });
      await expect(settle(db, shippedFiles())).rejects.toThrow(
        /^Version 3\.0 of the definitions, which is in force, was written for another release of Treaty\.\n {2}pipeline\.yaml:1:1/,
      );
    }));

  test.each([
    ['rewritten', `update definitions_version set files = '[]'`],
    ['renamed', `update definitions_version set version = '9'`],
    ['deleted', 'delete from definitions_version'],
    ['emptied', 'truncate definitions_version cascade'],
  ])('a kept version is never %s', async (_, statement) => {
    await on(async (db) => {
      await settle(db, shippedFiles());
      await expect(sql.raw(statement).execute(db)).rejects.toThrow(
        'a version of the definitions is never changed',
      );
    }).catch((error: unknown) => {
      // PostgreSQL ends a transaction in which a statement failed; leaving no trace is then done already.
      if (!(error instanceof Error && error.message.includes('current transaction is aborted'))) throw error;
    });
  });

  test('however it is written, pull gives the version in force back, byte for byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'treaty-pulled-'));
    const token = 'treaty_reader_0001';
    let inForce: LoadedDefinitions['agreement'] | null = null;
    const server = await startServer({
      tokens: { [token]: { name: 'reader', scopes: ['read'] } },
      handlers: {
        activeDefinitions: () => {
          if (inForce === null) throw new Error('nothing is in force');
          return readActiveDefinitions({ agreement: inForce });
        },
      },
    });
    const pull = () =>
      runInTerminal(definitionsCommand, ['pull', '--folder', folder, '--url', server.url], {
        TREATY_API_TOKEN: token,
      });
    await fc.assert(
      fc.asyncProperty(agreements, (files) =>
        on(async (db) => {
          inForce = (await settle(db, files)).agreement;
          expect(await pull()).toMatchObject({ exitCode: 0, errors: [] });
          const hexOf = (name: string) => readFileSync(join(folder, name)).toString('hex');
          const pulled = readdirSync(folder).map((name) => [name, hexOf(name)]);
          const given = files.map(({ name, text }) => [name, Buffer.from(text).toString('hex')]);
          expect(Object.fromEntries(pulled)).toEqual(Object.fromEntries(given));
        }),
      ),
      propertyRuns(12),
    );
    await server.close();
    rmSync(folder, { recursive: true });
  }, 120_000);
});
