import { ApiError } from '../api-error.ts';
import type { Fault } from '../api-error.ts';
import type { OrgSchema, RuleSchema } from '../schema/org-schema.ts';
import { imitatedRules } from './imitated-rules.ts';
import type { ImitatedRule, RecordChange } from './validation-rule.ts';

const imitationOf = (rule: RuleSchema): ImitatedRule => {
  const imitation = imitatedRules.find(({ name }) => name === rule.name);
  if (imitation !== undefined) return imitation;
  throw new Error(
    `The validation rule ${rule.name} has no imitation: add simulators/src/salesforce/rules/${rule.name}.ts`,
  );
};

/** Throws an error for the first active rule that nobody imitates. */
export const checkRulesAreImitated = (schema: OrgSchema): void => {
  schema.rules.filter((rule) => rule.isActive).forEach(imitationOf);
};

const faultOf = (rule: RuleSchema): Fault => ({
  errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  message: rule.errorMessage,
  fields: rule.errorDisplayField === undefined ? [] : [rule.errorDisplayField],
});

/** Refuses a change that breaks active validation rules, naming them all as the platform does. */
export const refuseBrokenRules = (schema: OrgSchema, object: string, change: RecordChange): void => {
  const broken = schema.rules.filter(
    (rule) => rule.isActive && rule.object === object && imitationOf(rule).isBroken(change, rule.words),
  );
  if (broken.length > 0) throw new ApiError(broken.map(faultOf));
};
