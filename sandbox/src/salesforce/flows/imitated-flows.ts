import type { ImitatedFlow } from './flow.ts';
import { treatyCopyStatus } from './Treaty_Copy_Status.ts';

/** Every flow that is imitated, one for each flow in force-app. */
export const imitatedFlows: readonly ImitatedFlow[] = [treatyCopyStatus];
