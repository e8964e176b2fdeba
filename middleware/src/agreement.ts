import { compileModel } from './domain/scoring/compile-model.ts';
import { contentHash } from './definitions/content-hash.ts';
import type { DefinitionFile } from './definitions/definition-file.ts';
import { faultToText } from './definitions/fault.ts';
import { readDefinitions } from './definitions/read-definitions.ts';
import type { Instant } from './domain/instant.ts';
import type { Agreement } from './services/ports/world.ts';
import type { ActiveVersion } from './adapters/postgres/tables/settings.ts';

/** The versions of the agreement that the database keeps. */
export interface Versions {
  active(): Promise<ActiveVersion | null>;
  seed(version: ActiveVersion): Promise<void>;
}

/** What the start needs to settle which agreement is in force. */
export interface Start {
  readonly files: readonly DefinitionFile[];
  readonly versions: Versions;
  readonly isDemo: boolean;
  readonly now: Instant;
}

/** The agreement in force, and a sentence about the files where they say something else. */
export interface Settled {
  readonly agreement: Agreement;
  readonly notice: string | null;
}

/**
 * Settles the agreement in force: the files seed the first version; after that the database's active version counts, and files that
 * differ are a proposal. @throws with every fault at its place when the files are not fit, or are not signed by both teams.
 */
export async function settleAgreement({ files, versions, isDemo, now }: Start): Promise<Settled> {
  const proposed = read(files);
  const hash = contentHash(files);
  if ((await versions.active()) === null) {
    const { version, approvals } = proposed.manifest;
    const isSigned = approvals.sales !== undefined && approvals.marketing !== undefined;
    if (!isSigned && !isDemo)
      throw new Error(
        'The definitions are not signed: manifest.yaml must name who approved them for sales and for marketing.',
      );
    await versions.seed({ contentHash: hash, version, files, activatedAt: now });
  }
  const active = await versions.active();
  if (active === null) throw new Error('no version of the definitions could be made active');
  const definitions = read(active.files);
  const { contentHash: activeHash, activatedAt } = active;
  return {
    agreement: {
      definitions,
      model: compileModel(definitions.scoring),
      contentHash: activeHash,
      activatedAt,
      files: active.files,
    },
    notice:
      activeHash === hash
        ? null
        : `The files of the agreement differ from version ${active.version}, which is in force: they are a proposal and change nothing yet.`,
  };
}

function read(files: readonly DefinitionFile[]) {
  const result = readDefinitions(files);
  if ('definitions' in result) return result.definitions;
  throw new Error(
    `The definitions cannot be used.\n${result.faults.map((fault) => `  ${faultToText(fault)}`).join('\n')}`,
  );
}
