import type { RecordChange } from '../rules/validation-rule.ts';
import type { FieldValues, OrgSchema } from '../schema/org-schema.ts';
import type { FlowTools } from './flow.ts';
import { afterSaveFlows, beforeSaveFlows, imitatedFlows } from './imitated-flows.ts';

/** Throws an error for the first active flow that nobody imitates. */
export const checkFlowsAreImitated = (schema: OrgSchema): void => {
  const unknown = schema.flows.find(
    (flow) => flow.isActive && !imitatedFlows.some(({ name }) => name === flow.name),
  );
  if (unknown === undefined) return;
  throw new Error(
    `The flow ${unknown.name} has no imitation: add simulators/src/salesforce/flows/${unknown.name}.ts`,
  );
};

/** The values of a record after the active before-save flows of its object. */
export const withBeforeSaveFlows = (
  schema: OrgSchema,
  object: string,
  { after, before }: RecordChange,
): FieldValues =>
  schema.flows
    .filter((flow) => flow.isActive && flow.object === object)
    .flatMap(({ name }) => beforeSaveFlows.filter((flow) => flow.name === name))
    .reduce((values, flow) => ({ ...values, ...flow.changes({ after: values, before }) }), after);

/** Runs the active after-save flows of an object. */
export const runFlows = (schema: OrgSchema, object: string, change: RecordChange, tools: FlowTools): void => {
  for (const flow of schema.flows) {
    if (!flow.isActive || flow.object !== object) continue;
    const imitation = afterSaveFlows.find(({ name }) => name === flow.name);
    if (imitation?.starts(change) === true) imitation.run(change, tools);
  }
};
