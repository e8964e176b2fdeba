import type { Engine } from '../../../middleware/src/adapters/postgres/engine.ts';
import {
  activeVersion,
  earlierVersions,
  seedVersion,
  versionByHash,
} from '../../../middleware/src/adapters/postgres/tables/definitions-versions.ts';
import type { DefinitionFile } from '../../../middleware/src/definitions/definition-file.ts';
import { instantFromText } from '../../../middleware/src/domain/instant.ts';
import {
  loadActiveDefinitions,
  type LoadedDefinitions,
  type Versions,
} from '../../../middleware/src/services/definitions/load-active-definitions.ts';
import { changed, filesWith, shippedText } from '../../unit/definitions/shipped-files.ts';

/** When it is settled. */
export const now = instantFromText('2026-11-24T15:00:00.000Z');

/** The files that ship, signed by both teams. */
export const signed = filesWith(
  'manifest.yaml',
  changed(
    shippedText('manifest.yaml'),
    'approvals: {}',
    'approvals: { sales: ruth_calloway, marketing: amir_haddad }',
  ),
);

const versionsIn = (db: Engine['db']): Versions => ({
  active: () => activeVersion(db),
  earlier: () => earlierVersions(db),
  find: (hash) => versionByHash(db, hash),
  seed: (version) => seedVersion(db, version),
});

/** Settles the agreement in force as a start does. */
export const settle = (
  db: Engine['db'],
  files: readonly DefinitionFile[],
  isDemo = true,
): Promise<LoadedDefinitions> => loadActiveDefinitions({ files, versions: versionsIn(db), isDemo, now });
