import { contentHash } from '../../definitions/content-hash.ts';
import type { DefinitionFile } from '../../definitions/definition-file.ts';
import { faultToText } from '../../definitions/fault.ts';
import { keepEarlierVersion } from '../../definitions/lookups/keep-earlier-version.ts';
import { isSigned } from '../../definitions/is-signed.ts';
import { readDefinitions, type FitDefinitions } from '../../definitions/read-definitions.ts';
import { compileModel } from '../../domain/scoring/compile-model.ts';
import { modelHash } from '../../domain/scoring/model-hash.ts';
import { modelSettings } from '../../domain/scoring/model-settings.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Agreement } from '../ports/dependencies.ts';
import type { StoredVersion, StoredVersions } from '../ports/versions.ts';

/** The versions of the agreement that the database keeps. */
export interface Versions extends Pick<StoredVersions, 'active' | 'earlier'> {
  find(contentHash: string): Promise<StoredVersion | null>;
  /** Keeps the first version and makes it the active one; leaves an active version alone. */
  seed(version: StoredVersion): Promise<void>;
}

/** What the start needs to settle which agreement is in force. */
export interface LoadRequest {
  readonly files: readonly DefinitionFile[];
  readonly versions: Versions;
  readonly isDemo: boolean;
  readonly now: Instant;
}

/** The agreement in force, and what is to be said about the files at the start: one sentence each. */
export interface LoadedDefinitions {
  readonly agreement: Agreement;
  readonly notices: readonly string[];
}

/**
 * Settles the agreement in force: the files seed the first version; after that the database's active version counts, and files that
 * differ are a proposal, or behind. @throws with every fault at its place when the files are not fit, and outside demo mode when what they
 * seed, or what is in force, is not signed by both teams.
 */
export async function loadActiveDefinitions({
  files,
  versions,
  isDemo,
  now,
}: LoadRequest): Promise<LoadedDefinitions> {
  const before = await versions.active();
  const given = readFit(files, before);
  const hash = contentHash(files);
  if (before === null) {
    refuseUnsigned(given, isDemo);
    await versions.seed({
      contentHash: hash,
      version: given.definitions.manifest.version,
      files,
      activatedAt: now,
      handsOff: false,
    });
  }
  const active = await versions.active();
  if (active === null) throw new Error('no version of the definitions could be made active');
  const agreement = compileAgreement(active, await versions.earlier());
  refuseUnsigned(agreement, isDemo);
  const difference = active.contentHash === hash ? [] : [sayDifference(active, await versions.find(hash))];
  return {
    agreement,
    notices: [...given.warnings.map(faultToText), ...difference],
  };
}

/** The agreement of a version that is in force, its model compiled; what earlier versions defined stays readable. @throws with every fault when it was written for another release. */
export function compileAgreement(version: StoredVersion, earlier: readonly StoredVersion[]): Agreement {
  const { definitions } = readInForce(version);
  for (const { files } of earlier) {
    const read = readDefinitions(files);
    // One that was written for another release cannot be read any more.
    if ('definitions' in read) keepEarlierVersion(definitions, read.definitions);
  }
  const { scoring } = definitions;
  const settings = modelSettings(definitions);
  return {
    ...version,
    definitions,
    model: compileModel(scoring, settings),
    modelHash: modelHash(scoring, settings),
  };
}

function refuseUnsigned({ definitions }: Pick<FitDefinitions, 'definitions'>, isDemo: boolean): void {
  if (isDemo || isSigned(definitions.manifest)) return;
  throw new Error(
    'The definitions are not signed. Name under approvals in manifest.yaml who signed for sales and who for marketing.',
  );
}

const pull = '“npm run definitions -- pull” puts the files of that version back.';

function sayDifference({ version }: StoredVersion, known: StoredVersion | null): string {
  if (known !== null)
    return `The files of the agreement are behind: they are version ${known.version}, and version ${version} is in force. ${pull}`;
  return `The files of the agreement are a proposal: they differ from version ${version}, which is in force, and change nothing yet. “npm run definitions -- diff” says what they would change; ${pull}`;
}

function readFit(files: readonly DefinitionFile[], active: StoredVersion | null): FitDefinitions {
  const read = readDefinitions(files);
  if ('definitions' in read) return read;
  const faults = read.faults.map((fault) => `  ${faultToText(fault)}`);
  const remedy =
    active === null
      ? 'Correct them and start again.'
      : `Correct them and start again; version ${active.version} stays in force.`;
  throw new Error(['The definitions cannot be used.', ...faults, remedy].join('\n'));
}

function readInForce({ version, files }: StoredVersion): FitDefinitions {
  const read = readDefinitions(files);
  if ('definitions' in read) return read;
  const faults = read.faults.map((fault) => `  ${faultToText(fault)}`);
  throw new Error(
    [
      `Version ${version} of the definitions, which is in force, was written for another release of Treaty.`,
      ...faults,
      'Start the release that it was written for. To reset the demo, run “npm start -- --fresh”.',
    ].join('\n'),
  );
}
