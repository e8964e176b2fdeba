import type { Org } from '../org.ts';
import { refusal } from '../refusal.ts';
import { applyPackage } from './apply-package.ts';
import type { Outcome } from './apply-package.ts';
import type { Components } from './component.ts';
import type { DeployOptions } from './deploy-options.ts';
import { asyncId, deployResult } from './deploy-result.ts';
import type { DeployResult } from './deploy-result.ts';
import { readPackage } from './read-package.ts';
import { schemaFrom } from './schema-from.ts';
import { readZip } from './zip/read-zip.ts';

/** A schema that does not come about is a problem of the whole package. */
const withSchemaChecked = (outcome: Outcome): Outcome => {
  if (outcome.problems.length > 0) return outcome;
  const problem = whyNoSchema(outcome.after);
  if (problem === undefined) return outcome;
  const component = { type: '', fullName: 'package.xml', files: new Map([['package.xml', '']]) };
  return { ...outcome, problems: [{ component, problem }] };
};

const whyNoSchema = (components: Components): string | undefined => {
  try {
    schemaFrom(components);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/**
 * Deploys a zip at once and as a whole, or not at all; a production org takes no other deployment either.
 * Gives the report, which the org keeps.
 */
export const runDeployment = (
  org: Org,
  { zip, options, actor }: { zip: Buffer; options: DeployOptions; actor: string },
): DeployResult => {
  if (!options.rollbackOnError)
    throw refusal('INVALID_OPERATION', 'rollbackOnError has to be true: the org deploys all or nothing');
  const { metadata, database, clock } = org.data;
  const outcome = withSchemaChecked(applyPackage(metadata.components, readPackage(readZip(zip))));
  if (outcome.problems.length === 0 && !options.checkOnly) metadata.replace(outcome.after);
  const result = deployResult(outcome, {
    id: asyncId('0Af', database.next('deployment')),
    at: new Date(clock.now()).toISOString(),
    actor,
    options,
  });
  org.reports.deployments.set(result.id, result);
  return result;
};
