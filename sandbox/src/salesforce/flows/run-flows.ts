import type { RecordChange } from '../rules/validation-rule.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { FlowTools } from './flow.ts';
import { afterSaveFlows, imitatedFlows } from './imitated-flows.ts';

/** Throws an error for the first active flow that nobody imitates. */
export const checkFlowsAreImitated = (schema: OrgSchema): void => {
  const unknown = schema.flows.find(
    (flow) => flow.isActive && !imitatedFlows.some(({ name }) => name === flow.name),
  );
  if (unknown === undefined) return;
  throw new Error(
    `The flow ${unknown.name} has no imitation: add sandbox/src/salesforce/flows/${unknown.name}.ts`,
  );
};

/** Runs the active after-save flows of an object. */
export const runFlows = (schema: OrgSchema, object: string, change: RecordChange, tools: FlowTools): void => {
  for (const flow of schema.flows) {
    if (!flow.isActive || flow.object !== object) continue;
    const imitation = afterSaveFlows.find(({ name }) => name === flow.name);
    if (imitation?.starts(change) === true) imitation.run(change, tools);
  }
};
