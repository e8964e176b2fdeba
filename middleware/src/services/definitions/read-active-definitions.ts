import type { ActiveDefinitions } from '@treaty/contract/active-definitions';
import { instantToText } from '../../domain/instant.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** The agreement in force, with its files as they were approved. */
export function readActiveDefinitions({ agreement }: Pick<Dependencies, 'agreement'>): ActiveDefinitions {
  const { version, approvals } = agreement.definitions.manifest;
  return {
    version,
    contentHash: agreement.contentHash,
    activatedAt: instantToText(agreement.activatedAt),
    signed: approvals.sales !== undefined && approvals.marketing !== undefined,
    files: agreement.files.map(({ name, text }) => ({ name, text })),
  };
}
