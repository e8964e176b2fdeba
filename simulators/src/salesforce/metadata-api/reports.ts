import type { DeployResult } from './deploy-result.ts';
import type { Deployment } from './deployment.ts';
import type { RetrieveResult } from './retrieve-result.ts';

/** The finished deployments and retrievals of an org, and what was validated and not deployed yet, by id. */
export interface Reports {
  readonly deployments: Map<string, DeployResult>;
  readonly retrievals: Map<string, RetrieveResult>;
  readonly validated: Map<string, Deployment>;
}
