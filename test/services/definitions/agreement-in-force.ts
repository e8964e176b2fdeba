import { compileAgreement } from '../../../middleware/src/services/definitions/load-active-definitions.ts';
import { contentHash } from '../../../middleware/src/definitions/content-hash.ts';
import { instantFromText } from '../../../middleware/src/domain/instant.ts';
import type { StoredVersion } from '../../../middleware/src/services/ports/versions.ts';
import type { Agreement } from '../../../middleware/src/services/ports/dependencies.ts';
import { shippedFiles } from '../../unit/definitions/shipped-files.ts';

/** The shipped version, as the database keeps it. */
export const versionInForce: StoredVersion = {
  contentHash: contentHash(shippedFiles()),
  version: '3.2',
  files: shippedFiles(),
  activatedAt: instantFromText('2026-11-24T15:00:00.000Z'),
  handsOff: false,
};

/** The shipped agreement, in force. */
export const agreementInForce = (): Agreement => compileAgreement(versionInForce, []);
