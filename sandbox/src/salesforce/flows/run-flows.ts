import type { RecordChange } from '../rules/validation-rule.ts';
import type { FlowSchema, OrgSchema } from '../schema/org-schema.ts';
import type { FlowTools, ImitatedFlow } from './flow.ts';
import { imitatedFlows } from './imitated-flows.ts';

const imitationOf = (flow: FlowSchema): ImitatedFlow => {
  const imitation = imitatedFlows.find(({ name }) => name === flow.name);
  if (imitation !== undefined) return imitation;
  throw new Error(`The flow ${flow.name} has no imitation: add sandbox/src/salesforce/flows/${flow.name}.ts`);
};

/** Throws an error for the first active flow that nobody imitates. */
export const checkFlowsAreImitated = (schema: OrgSchema): void => {
  schema.flows.filter((flow) => flow.isActive).forEach(imitationOf);
};

/** Runs the active after-save flows of an object. */
export const runFlows = (schema: OrgSchema, object: string, change: RecordChange, tools: FlowTools): void => {
  for (const flow of schema.flows) {
    if (!flow.isActive || flow.object !== object) continue;
    const imitation = imitationOf(flow);
    if (imitation.starts(change)) imitation.run(change, tools);
  }
};
