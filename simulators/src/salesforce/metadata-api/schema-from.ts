import { checkFlowsAreImitated } from '../flows/run-flows.ts';
import { checkFormulasAreImitated } from '../formulas/with-formulas.ts';
import { checkRulesAreImitated } from '../rules/broken-rules.ts';
import type { MetadataFile } from '../schema/metadata-file.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { schemaOf } from '../schema/read-metadata.ts';
import { keyOf, textOf } from './component.ts';
import type { Component, Components } from './component.ts';
import { documentOf } from './xml-text.ts';

/** The types that say what records are like and what a save does; the kind is that of their file in source format. */
const kinds: Readonly<Record<string, { kind: string; isWholeFile: boolean }>> = {
  CustomObject: { kind: 'object', isWholeFile: false },
  CustomField: { kind: 'field', isWholeFile: false },
  ValidationRule: { kind: 'validationRule', isWholeFile: false },
  GlobalValueSet: { kind: 'globalValueSet', isWholeFile: true },
  Flow: { kind: 'flow', isWholeFile: true },
  PermissionSet: { kind: 'permissionset', isWholeFile: true },
};

const fileFrom = (component: Component): MetadataFile[] => {
  const known = kinds[component.type];
  if (known === undefined) return [];
  const [object = '', ...rest] = component.fullName.split('.');
  const text = textOf(component);
  return [
    {
      path: keyOf(component),
      object: rest.length === 0 ? '' : object,
      name: rest.at(-1) ?? object,
      kind: known.kind,
      text: known.isWholeFile ? text : documentOf(component.type, text),
    },
  ];
};

/** Throws an error for a rule, a flow or a formula field that the simulated org cannot imitate. */
export const checkImitations = (schema: OrgSchema): void => {
  checkRulesAreImitated(schema);
  checkFlowsAreImitated(schema);
  checkFormulasAreImitated(schema);
};

/** The schema that components make; throws an error that says which of them the org cannot take. */
export const schemaFrom = (components: Components): OrgSchema => {
  const schema = schemaOf([...components.values()].flatMap(fileFrom));
  checkImitations(schema);
  return schema;
};
