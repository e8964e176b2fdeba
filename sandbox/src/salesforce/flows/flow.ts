import type { RecordChange } from '../rules/validation-rule.ts';
import type { FieldValue, FieldValues } from '../schema/org-schema.ts';

/** What a flow may do to other records. */
export interface FlowTools {
  /** The values of a record that is not deleted. */
  get(id: FieldValue | undefined): FieldValues | undefined;
  /** Updates a record; a refusal follows the fault path, which ends the flow and keeps the triggering save. */
  updateOrFollowFaultPath(id: FieldValue | undefined, values: FieldValues): void;
}

/** An after-save flow imitated by hand. */
export interface ImitatedFlow {
  readonly name: string;
  /** The entry formula. */
  starts(change: RecordChange): boolean;
  run(change: RecordChange, tools: FlowTools): void;
}
