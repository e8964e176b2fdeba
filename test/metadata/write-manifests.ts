import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestsFor } from './support/manifests.ts';
import { shippedParts } from './support/packaging.ts';
import { root } from './support/source-folder.ts';

/** Writes the folder manifest/ from what force-app and force-app-optional hold. */
for (const [file, text] of manifestsFor(await shippedParts()))
  writeFileSync(join(root, 'manifest', file), text);
