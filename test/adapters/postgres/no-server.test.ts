import { expect, test } from '@jest/globals';
import { openServer } from '../../../middleware/src/adapters/postgres/engine.ts';
import { migrate } from '../../../middleware/src/adapters/postgres/migrate.ts';

test('a server that does not answer is told by its reason and the setting that names it, without the password', async () => {
  const engine = openServer('postgres://treaty:secret@127.0.0.1:9/treaty');
  const start = migrate(engine);
  await expect(start).rejects.toThrow(/ECONNREFUSED.* check DATABASE_URL/);
  await expect(start).rejects.not.toThrow(/secret/);
  await engine.close();
});
