import type { DefinitionsCheck } from '@treaty/contract/definitions-check';
import { compareDefinitions } from '../../definitions/compare/compare-definitions.ts';
import { followingTexts } from '../../definitions/compare/following-texts.ts';
import { lostKeys } from '../../definitions/compare/lost-keys.ts';
import { contentHash } from '../../definitions/content-hash.ts';
import type { DefinitionFile } from '../../definitions/definition-file.ts';
import type { Fault } from '../../definitions/fault.ts';
import { parts } from '../../definitions/parts.ts';
import { readDefinitions, type FitDefinitions } from '../../definitions/read-definitions.ts';
import type { Agreement } from '../ports/dependencies.ts';

/** Checks files of the agreement and says what they would change of the one in force; stores nothing. */
export function checkDefinitions(
  { agreement }: { readonly agreement: Pick<Agreement, 'files'> },
  files: readonly DefinitionFile[],
): DefinitionsCheck {
  const proposed = readDefinitions(files);
  const hash = contentHash(files);
  if (!('definitions' in proposed))
    return { fit: false, contentHash: hash, faults: proposed.faults.map(told), changes: [], remarks: [] };
  const inForce = readDefinitions(agreement.files);
  if (!('definitions' in inForce)) throw new Error('the definitions in force are not fit');
  return {
    fit: true,
    contentHash: hash,
    faults: proposed.warnings.map(told),
    ...differences(inForce, proposed),
  };
}

const told = ({ allowed, ...fault }: Fault): DefinitionsCheck['faults'][number] =>
  allowed === undefined ? fault : { ...fault, allowed: [...allowed] };

function differences(
  before: FitDefinitions,
  after: FitDefinitions,
): Pick<DefinitionsCheck, 'changes' | 'remarks'> {
  const follows = followingTexts(before, after);
  return {
    changes: compareDefinitions(before.asWritten, after.asWritten).map(({ part, kind, path, sentence }) => ({
      file: parts[part].file,
      kind,
      path,
      sentence,
    })),
    remarks: [...(follows === null ? [] : [follows]), ...lostKeys(before.definitions, after.definitions)],
  };
}
