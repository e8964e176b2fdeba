import type { FieldSchema, FieldValues, ObjectSchema, OrgSchema } from '../schema/org-schema.ts';
import { awaiting } from './Awaiting__c.ts';
import type { ImitatedFormula } from './formula.ts';

/** Every formula field that is imitated, one for each in force-app. */
export const imitatedFormulas: readonly ImitatedFormula[] = [awaiting];

const imitationOf = (object: ObjectSchema, { name }: FieldSchema): ImitatedFormula => {
  const imitation = imitatedFormulas.find(({ object: of, field }) => of === object.name && field === name);
  if (imitation !== undefined) return imitation;
  throw new Error(
    `The formula field ${object.name}.${name} has no imitation: add simulators/src/salesforce/formulas/${name}.ts`,
  );
};

const formulaFields = (object: ObjectSchema): FieldSchema[] =>
  [...object.fields.values()].filter(({ formulaWords }) => formulaWords !== undefined);

/** Throws an error for the first formula field that nobody imitates. */
export const checkFormulasAreImitated = (schema: OrgSchema): void => {
  for (const object of schema.objects.values()) {
    for (const field of formulaFields(object)) imitationOf(object, field);
  }
};

/** The values with formula fields computed: they look at their own record only, so a save is soon enough. */
export const withFormulas = (object: ObjectSchema, values: FieldValues): FieldValues => ({
  ...values,
  ...Object.fromEntries(
    formulaFields(object).map((field) => [
      field.name,
      imitationOf(object, field).value(values, field.formulaWords ?? []),
    ]),
  ),
});
