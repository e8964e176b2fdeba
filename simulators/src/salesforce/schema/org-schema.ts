import { apiError } from '../api-error.ts';

/** A stored value. Instants are texts `YYYY-MM-DDTHH:mm:ss.000Z`, dates `YYYY-MM-DD`, ids 18 characters. */
export type FieldValue = string | number | boolean | null;

/** The values of one record, by the fields' exact names. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** Types as `describe` names them. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'url'
  | 'picklist'
  | 'double'
  | 'int'
  | 'currency'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'reference';

/** One value of a picklist. */
export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isActive: boolean;
  readonly isDefault: boolean;
}

/** The values of a picklist field; an unrestricted one takes other values too. */
export interface Picklist {
  readonly isRestricted: boolean;
  readonly values: readonly PicklistValue[];
}

/** One field, standard or custom. */
export interface FieldSchema {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly isCustom: boolean;
  readonly isRequired: boolean;
  readonly isCreateable: boolean;
  readonly isUpdateable: boolean;
  readonly isUnique: boolean;
  readonly isCaseSensitive: boolean;
  readonly isExternalId: boolean;
  readonly isLookupKey: boolean;
  readonly isFilterable: boolean;
  readonly defaultValue: FieldValue;
  readonly helpText: string | undefined;
  readonly picklist: Picklist | undefined;
  readonly referenceTo: string | undefined;
  readonly relationshipName: string | undefined;
  /** How the record that a lookup points to calls those that point to it, such as `Treaty_Handoffs__r`. */
  readonly childRelationshipName: string | undefined;
  /** Format of an auto number, such as `H-{00000}`. */
  readonly autoNumber: string | undefined;
  /** Of a formula field: the texts in quotes of its formula. */
  readonly formulaWords: readonly string[] | undefined;
}

/** One object; fields are found by lower-cased name, since Salesforce ignores case in names. */
export interface ObjectSchema {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly isCustom: boolean;
  /** False for what only the platform makes. */
  readonly isCreateable: boolean;
  readonly fields: ReadonlyMap<string, FieldSchema>;
}

/** A validation rule as its XML has it; `words` are the texts in quotes of its formula. */
export interface RuleSchema {
  readonly name: string;
  readonly object: string;
  readonly isActive: boolean;
  readonly errorMessage: string;
  readonly errorDisplayField: string | undefined;
  readonly words: readonly string[];
}

/** A record-triggered flow as its XML has it. */
export interface FlowSchema {
  readonly name: string;
  readonly object: string;
  readonly isActive: boolean;
}

/** A permission set as its XML has it; what it permits is not imitated. */
export interface PermissionSetSchema {
  readonly name: string;
  readonly label: string;
  readonly description: string | null;
}

/** Everything the org knows of its objects; objects are found by lower-cased name. */
export interface OrgSchema {
  readonly objects: ReadonlyMap<string, ObjectSchema>;
  readonly rules: readonly RuleSchema[];
  readonly flows: readonly FlowSchema[];
  readonly permissionSets: readonly PermissionSetSchema[];
}

/** Maps items by lower-cased name. */
export const byName = <Item extends { readonly name: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.name.toLowerCase(), item]));

/** The object of that name, whatever its case; refuses an unknown one as a resource that does not exist. */
export const objectNamed = (schema: OrgSchema, name: string): ObjectSchema => {
  const object = schema.objects.get(name.toLowerCase());
  if (object === undefined) {
    throw apiError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
  }
  return object;
};

/** The value of a field; a record written before the field existed has none, which counts as empty. */
export const valueOf = (field: FieldSchema, values: FieldValues): FieldValue =>
  values[field.name] ?? (field.type === 'boolean' ? false : null);

/** The object an id belongs to, by the id's first three characters. */
export const objectOfId = (schema: OrgSchema, id: string): ObjectSchema | undefined =>
  [...schema.objects.values()].find((object) => object.keyPrefix === id.slice(0, 3));
