import { cycleClosed } from './Cycle_Closed.ts';
import { detailRequired } from './Detail_Required.ts';
import { reasonRequired } from './Reason_Required.ts';
import type { ImitatedRule } from './validation-rule.ts';

/** Every validation rule that is imitated, one for each rule in force-app. */
export const imitatedRules: readonly ImitatedRule[] = [cycleClosed, detailRequired, reasonRequired];
