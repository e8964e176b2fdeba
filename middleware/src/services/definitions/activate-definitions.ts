import { contentHash } from '../../definitions/content-hash.ts';
import type { DefinitionFile } from '../../definitions/definition-file.ts';
import type { Definitions } from '../../definitions/definitions.ts';
import { isSigned } from '../../definitions/is-signed.ts';
import { readDefinitions } from '../../definitions/read-definitions.ts';
import type { Manifest } from '../../definitions/schema/manifest.ts';
import { AppError } from '../ports/app-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** What the publisher of a version decides with it. */
export interface Activation {
  /** Whether leads that the new version alone qualifies are handed off. */
  readonly handOff: boolean;
}

/**
 * Puts a version of the agreement into force: from its commit on every process works by it, and a job scores all leads anew.
 * Handoffs that were started stand. Refuses files that are not fit, with every fault at its place, and outside demo mode unsigned ones.
 */
export async function activateDefinitions(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'refreshAgreement' | 'store'> & { readonly isDemo: boolean },
  files: readonly DefinitionFile[],
  { handOff }: Activation,
): Promise<void> {
  const { manifest } = readFit(files);
  refuseUnsigned(manifest, deps.isDemo);
  const { version } = manifest;
  const hash = contentHash(files);
  const [id, now] = [deps.ids.uuid(), deps.clock.now()];
  await deps.store.transaction(async (tx) => {
    await tx.versions.activate({ contentHash: hash, version, files, activatedAt: now, handsOff: handOff });
    const [leads, nobody] = [
      await tx.leads.count(),
      { finishedAt: null, rescored: 0, failed: 0, reached: null },
    ];
    await tx.rescorings.save({ id, contentHash: hash, startedAt: now, leads, ...nobody });
    await tx.enqueue({ kind: 'rescore', key: id });
  });
  await deps.refreshAgreement();
}

function refuseUnsigned(manifest: Manifest, isDemo: boolean): void {
  if (isDemo || isSigned(manifest)) return;
  const message = 'Both teams have to sign: name who signed for sales and who for marketing.';
  throw new AppError('unprocessable', 'The definitions are not signed.', [
    { path: 'manifest.yaml: approvals', message },
  ]);
}

function readFit(files: readonly DefinitionFile[]): Definitions {
  const read = readDefinitions(files);
  if ('definitions' in read) return read.definitions;
  const faults = read.faults.map(({ file, line, column, message, allowed }) => ({
    path: `${file}:${line}:${column}`,
    message,
    ...(allowed === undefined ? {} : { allowed }),
  }));
  throw new AppError('unprocessable', 'The definitions cannot be used. Correct the faults listed.', faults);
}
