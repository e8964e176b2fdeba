import type { RecordChange } from '../rules/validation-rule.ts';
import type { FieldValue, FieldValues } from '../schema/org-schema.ts';

/** What a flow may do to other records. */
export interface FlowTools {
  /** The values of a record that is not deleted. */
  get(id: FieldValue | undefined): FieldValues | undefined;
  /** Updates a record; a refusal follows the fault path, which ends the flow and keeps the triggering save. */
  updateOrFollowFaultPath(id: FieldValue | undefined, values: FieldValues): void;
}

/** A before-save flow imitated by hand. */
export interface BeforeSaveFlow {
  readonly name: string;
  /** What it writes on the record that is being saved; nothing where its entry formula is false. */
  changes(change: RecordChange): FieldValues;
}

/** An after-save flow imitated by hand. */
export interface AfterSaveFlow {
  readonly name: string;
  /** The entry formula. */
  starts(change: RecordChange): boolean;
  run(change: RecordChange, tools: FlowTools): void;
}

/** A notification under the bell, as a flow sends it. */
export interface BellNotification {
  /** Id of a user, or the name of a public group. */
  readonly recipient: FieldValue;
  readonly title: string;
  readonly body: string;
  readonly targetId: FieldValue;
}

/** What a scheduled path may do besides. */
export interface TimedTools extends FlowTools {
  /** The instant, as fields hold it. */
  readonly now: string;
  notify(notification: BellNotification): void;
}

/** A flow with a scheduled path, imitated by hand. */
export interface TimedFlow {
  readonly name: string;
  /** The date-time field whose time the path waits for. */
  readonly timeField: string;
  /** The entry conditions: whether the path waits for this record. */
  waitsFor(record: FieldValues): boolean;
  runAtTime(record: FieldValues, tools: TimedTools): void;
}

/** A flow imitated by hand. */
export type ImitatedFlow = BeforeSaveFlow | AfterSaveFlow | TimedFlow;
