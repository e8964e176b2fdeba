import { isAssigned, keepPermissionSets } from '../data/permission-sets.ts';
import type { OrgData } from '../data/org-data.ts';
import type { Org } from '../org.ts';
import { apiError } from '../api-error.ts';
import { applyPackage } from './apply-package.ts';
import type { Outcome } from './apply-package.ts';
import type { Components } from './component.ts';
import { asyncId, deployResult } from './deploy-result.ts';
import type { DeployResult } from './deploy-result.ts';
import type { Deployment } from './deployment.ts';
import { readPackage } from './read-package.ts';
import { schemaFrom } from './schema-from.ts';
import { readZip } from './zip.ts';

/** A permission set that somebody has cannot be deleted. */
const withAssignmentsChecked = (outcome: Outcome, data: OrgData): Outcome => {
  const held = outcome.changes
    .filter(({ kind, component }) => kind === 'deleted' && component.type === 'PermissionSet')
    .filter(({ component }) => isAssigned(data, component.fullName))
    .map(({ component }) => ({
      component,
      problem: 'This permission set is assigned to users: take it from them before you delete it',
    }));
  return { ...outcome, problems: [...outcome.problems, ...held] };
};

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

const workOut = (data: OrgData, zip: Buffer): Outcome =>
  withSchemaChecked(withAssignmentsChecked(applyPackage(data.metadata, readPackage(readZip(zip))), data));

const apply = (data: OrgData, outcome: Outcome, actor: string): void => {
  data.database.transaction(() => {
    data.metadata.replace(outcome.after);
    keepPermissionSets(data, actor);
  });
};

/**
 * Deploys a zip at once and as a whole, or not at all; a production org takes no other deployment either.
 * Gives the report, which the org keeps; what was validated only can be deployed by the report's id.
 */
export const runDeployment = (org: Org, deployment: Deployment): DeployResult => {
  const { zip, options, actor } = deployment;
  if (!options.rollbackOnError)
    throw apiError('INVALID_OPERATION', 'rollbackOnError has to be true: the org deploys all or nothing');
  const { data, reports } = org;
  const outcome = workOut(data, zip);
  if (outcome.problems.length === 0 && !options.checkOnly) apply(data, outcome, actor);
  const result = deployResult(outcome, {
    id: asyncId('0Af', data.database.next('deployment')),
    at: new Date(data.clock.now()).toISOString(),
    actor,
    options,
  });
  reports.deployments.set(result.id, result);
  if (result.success && options.checkOnly) reports.validated.set(result.id, deployment);
  return result;
};

/** Deploys what was validated under that id, once; refuses any other id. */
export const deployValidated = (org: Org, id: string, actor: string): DeployResult => {
  const validated = org.reports.validated.get(id);
  if (validated === undefined)
    throw apiError('INVALID_ID_FIELD', `No successful validation with the id ${id}`);
  org.reports.validated.delete(id);
  return runDeployment(org, { ...validated, actor, options: { ...validated.options, checkOnly: false } });
};
