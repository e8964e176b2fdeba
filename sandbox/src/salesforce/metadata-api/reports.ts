import type { DeployResult } from './deploy-result.ts';
import type { RetrieveResult } from './retrieve-result.ts';

/** The finished deployments and retrievals of an org, by id. */
export interface Reports {
  readonly deployments: Map<string, DeployResult>;
  readonly retrievals: Map<string, RetrieveResult>;
}
