import type { Org } from '../org.ts';
import type { Member } from './read-package.ts';
import { retrieveResult } from './retrieve-result.ts';
import type { RetrieveResult } from './retrieve-result.ts';

/** Packs what a manifest asks for; the org keeps the result until it is fetched. */
export const runRetrieval = (org: Org, members: readonly Member[]): RetrieveResult => {
  const result = retrieveResult(org.data, members);
  org.reports.retrievals.set(result.id, result);
  return result;
};
