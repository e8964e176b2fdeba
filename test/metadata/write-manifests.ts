import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestsFor } from './support/manifests.ts';
import { shippedMembers } from './support/packaging.ts';
import { root } from './support/source-folder.ts';

/** Writes the folder manifest/ from what force-app holds. */
for (const [file, text] of manifestsFor(await shippedMembers()))
  writeFileSync(join(root, 'manifest', file), text);
