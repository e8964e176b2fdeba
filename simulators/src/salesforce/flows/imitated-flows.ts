import type { AfterSaveFlow, BeforeSaveFlow, ImitatedFlow, TimedFlow } from './flow.ts';
import { treatyCopyStatus } from './Treaty_Copy_Status.ts';
import { treatyNewDueTime } from './Treaty_New_Due_Time.ts';
import { treatyReviewOverdue } from './Treaty_Review_Overdue.ts';

/** The flows that run before a save. */
export const beforeSaveFlows: readonly BeforeSaveFlow[] = [treatyNewDueTime];

/** The flows that run after a save. */
export const afterSaveFlows: readonly AfterSaveFlow[] = [treatyCopyStatus];

/** The flows that run when a time has come. */
export const timedFlows: readonly TimedFlow[] = [treatyReviewOverdue];

/** Every flow that is imitated, one for each flow in force-app. */
export const imitatedFlows: readonly ImitatedFlow[] = [...beforeSaveFlows, ...afterSaveFlows, ...timedFlows];
