import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { versionsTable } from '../../../middleware/src/adapters/postgres/tables/definitions-versions.ts';
import { contentHash } from '../../../middleware/src/definitions/content-hash.ts';
import { entry } from '../../../middleware/src/definitions/lookups/entry.ts';
import { usualEngines } from '../../support/engines.ts';
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts';
import { filesWith, shippedFiles, shippedText } from '../../unit/definitions/shipped-files.ts';
import { now, settle } from './settle.ts';
import { withoutTrace } from './without-trace.ts';

/** The agreement without the reason “No authority”, which is the last one before “Under contract with a competitor”. */
const withoutReason = (() => {
  const text = shippedText('reasons.yaml');
  const [from, to] = ['  - key: no_authority', '  - key: competitor_contract'].map((key) =>
    text.indexOf(key),
  );
  return filesWith('reasons.yaml', text.slice(0, from) + text.slice(to));
})();

describe.each(usualEngines)('a reason that is retired, on $name', (engine) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await openDatabase(engine);
  }, 60_000);
  afterAll(() => database.close(), 30_000);

  test('is read by the version that had it, and can no longer be chosen', () =>
    withoutTrace(database.engine.db, async (db) => {
      await settle(db, shippedFiles());
      await versionsTable(db).activate({
        contentHash: contentHash(withoutReason),
        version: '3.3',
        files: withoutReason,
        activatedAt: now + 1,
        handsOff: false,
      });
      const { codes } = (await settle(db, withoutReason)).agreement.definitions.reasons;
      expect(codes.map(({ key }) => key)).not.toContain('no_authority');
      expect(entry(codes, 'no_authority').label).toBe('No authority');
    }));
});
