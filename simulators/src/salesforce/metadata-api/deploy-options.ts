import { z } from 'zod';

const flag = z.union([z.boolean(), z.stringbool()]).default(false);

/** The options of a deployment that the simulated org heeds. */
export const deployOptions = z.object({
  checkOnly: flag,
  ignoreWarnings: flag,
  rollbackOnError: flag,
});
export type DeployOptions = z.infer<typeof deployOptions>;
