import { fieldSchema } from './field-schema.ts';
import type { FieldFacts } from './field-schema.ts';
import type { FieldSchema, FieldType } from './org-schema.ts';

type Rest = Partial<FieldFacts>;

/** A one-line text field. */
export const text = (name: string, length: number, rest: Rest = {}): FieldSchema =>
  fieldSchema({ name, type: 'string', length, ...rest });

/** A field of a type that needs no more than its name. */
export const plain = (name: string, type: FieldType, rest: Rest = {}): FieldSchema =>
  fieldSchema({ name, type, ...rest });

/** A lookup; the relationship is the field's name without `Id`. */
export const lookup = (name: string, referenceTo: string, rest: Rest = {}): FieldSchema =>
  fieldSchema({
    name,
    type: 'reference',
    length: 18,
    referenceTo,
    relationshipName: name.replace(/Id$/, ''),
    ...rest,
  });

/** An unrestricted picklist, as the standard ones are; the first value is the default where one is required. */
export const picklist = (name: string, values: readonly string[], rest: Rest = {}): FieldSchema =>
  fieldSchema({
    name,
    type: 'picklist',
    length: 255,
    picklist: {
      isRestricted: false,
      values: values.map((value, place) => ({
        value,
        label: value,
        isActive: true,
        isDefault: rest.isRequired === true && place === 0,
      })),
    },
    ...rest,
  });

/** Facts of a field that only the platform writes. */
export const readOnly: Rest = { isCreateable: false, isUpdateable: false };

/** The fields that every object has. */
export const systemFields: readonly FieldSchema[] = [
  plain('Id', 'id', { label: 'Record ID', length: 18, isLookupKey: true, ...readOnly }),
  plain('IsDeleted', 'boolean', { label: 'Deleted', ...readOnly }),
  plain('CreatedDate', 'datetime', readOnly),
  lookup('CreatedById', 'User', readOnly),
  plain('LastModifiedDate', 'datetime', readOnly),
  lookup('LastModifiedById', 'User', readOnly),
  plain('SystemModstamp', 'datetime', readOnly),
];

/** The owner of a record; who inserts it, unless told. */
export const owner: FieldSchema = lookup('OwnerId', 'User', { label: 'Owner ID' });

/** The parts of an address, such as `MailingCity` for the prefix `Mailing`. */
export const address = (prefix: string): FieldSchema[] => [
  plain(`${prefix}Street`, 'textarea', { length: 255 }),
  text(`${prefix}City`, 40),
  text(`${prefix}State`, 80),
  text(`${prefix}PostalCode`, 20),
  text(`${prefix}Country`, 80),
];
