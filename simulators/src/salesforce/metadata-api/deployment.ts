import type { DeployOptions } from './deploy-options.ts';

/** What is deployed, how, and by whom. */
export interface Deployment {
  readonly zip: Buffer;
  readonly options: DeployOptions;
  readonly actor: string;
}
