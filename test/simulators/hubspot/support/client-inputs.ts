import * as contacts from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import * as definitions from '@hubspot/api-client/lib/codegen/crm/properties/index.js';

type Values = Record<string, string>;

/** The official client's inputs are classes: this fills a new instance of one. */
const filled = <T extends object>(Model: new () => T, fields: { [K in keyof T]: T[K] }): T =>
  Object.assign(new Model(), fields);

/** What creates a contact. */
export const newContact = (properties: Values) =>
  filled(contacts.SimplePublicObjectInputForCreate, { properties });

/** What changes a contact. */
export const contactChange = (properties: Values) => filled(contacts.SimplePublicObjectInput, { properties });

interface UpsertRow {
  readonly id: string;
  readonly properties: Values;
  readonly idProperty?: string;
  readonly trace?: string;
}

/** A batch upsert, by treaty_key unless a row says otherwise. */
export const upserts = (...rows: UpsertRow[]) =>
  filled(contacts.BatchInputSimplePublicObjectBatchInputUpsert, {
    inputs: rows.map(({ id, properties, idProperty = 'treaty_key', trace }) =>
      filled(contacts.SimplePublicObjectBatchInputUpsert, {
        id,
        idProperty,
        properties,
        ...(trace === undefined ? {} : { objectWriteTraceId: trace }),
      }),
    ),
  });

/** A batch read by treaty_key. */
export const reads = (properties: string[], propertiesWithHistory: string[], ...keys: string[]) =>
  filled(contacts.BatchReadInputSimplePublicObjectId, {
    idProperty: 'treaty_key',
    properties,
    propertiesWithHistory,
    inputs: keys.map((id) => filled(contacts.SimplePublicObjectId, { id })),
  });

/** One condition of a search. */
export interface SearchCondition {
  readonly propertyName: string;
  readonly operator: contacts.FilterOperatorEnum;
  readonly value?: string;
  readonly values?: string[];
}

interface SearchOptions {
  readonly limit?: number;
  readonly after?: string;
  readonly sorts?: string[];
  readonly properties?: string[];
}

/** A search for records that meet all conditions of any group. */
export const search = (groups: SearchCondition[][], options: SearchOptions = {}) =>
  filled(contacts.PublicObjectSearchRequest, {
    filterGroups: groups.map((conditions) =>
      filled(contacts.FilterGroup, {
        filters: conditions.map((condition) => filled(contacts.Filter, condition)),
      }),
    ),
    ...options,
  });

/** An enumeration property with these options. */
export const enumeration = (name: string, groupName: string, ...options: string[]) =>
  filled(definitions.PropertyCreate, {
    name,
    groupName,
    label: name,
    description: `What ${name} means`,
    type: definitions.PropertyCreateTypeEnum.Enumeration,
    fieldType: definitions.PropertyCreateFieldTypeEnum.Select,
    options: options.map((value) => optionOf(value)),
  });

const optionOf = (value: string) =>
  filled(definitions.OptionInput, { value, label: value, displayOrder: -1, hidden: false });
