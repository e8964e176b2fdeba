import { z } from 'zod';
import { fieldSchema } from './field-schema.ts';
import { readMetadataFile } from './metadata-file.ts';
import type { MetadataFile } from './metadata-file.ts';
import { byName } from './org-schema.ts';
import type { ObjectSchema } from './org-schema.ts';
import { owner, readOnly, systemFields } from './standard-fields.ts';

const customObject = z.object({
  label: z.string(),
  pluralLabel: z.string(),
  nameField: z.object({
    label: z.string(),
    type: z.enum(['AutoNumber', 'Text']),
    displayFormat: z.string().optional(),
  }),
});

type NameField = z.infer<typeof customObject>['nameField'];

const nameFieldOf = (nameField: NameField) =>
  nameField.type === 'AutoNumber'
    ? fieldSchema({
        name: 'Name',
        label: nameField.label,
        type: 'string',
        length: 80,
        autoNumber: nameField.displayFormat,
        ...readOnly,
      })
    : fieldSchema({ name: 'Name', label: nameField.label, type: 'string', length: 80 });

/** A custom object with its standard fields; a real org gives out prefixes from a00 upwards, as here. */
export const readCustomObject = (file: MetadataFile, place: number): ObjectSchema => {
  const xml = readMetadataFile(file, 'CustomObject', customObject);
  return {
    name: file.name,
    label: xml.label,
    labelPlural: xml.pluralLabel,
    keyPrefix: `a0${String(place)}`,
    isCustom: true,
    isCreateable: true,
    fields: byName([...systemFields, nameFieldOf(xml.nameField), owner]),
  };
};
