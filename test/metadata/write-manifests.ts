import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestsFor } from './support/manifests.ts';
import { shippedMembers } from './support/packaging.ts';
import { root } from './support/source-folder.ts';

/** Writes the folder manifest/ from what force-app holds. */
const manifests = manifestsFor(await shippedMembers(), await shippedMembers('force-app/main'));
for (const [file, text] of manifests) writeFileSync(join(root, 'manifest', file), text);
