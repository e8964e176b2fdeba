import type { Dependencies } from '../ports/dependencies.ts';

/** The version of the agreement that an audit entry names. */
export const definitionsVersion = ({ agreement }: Pick<Dependencies, 'agreement'>): string =>
  `${agreement.definitions.manifest.version}+${agreement.contentHash.slice(0, 12)}`;
