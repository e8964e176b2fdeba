import { z } from 'zod';
import { metadataFiles, readMetadataFile } from './metadata-file.ts';
import type { MetadataFile } from './metadata-file.ts';
import { byName } from './org-schema.ts';
import type { FlowSchema, ObjectSchema, OrgSchema, PermissionSetSchema, RuleSchema } from './org-schema.ts';
import { readCustomField, readValueSet } from './read-custom-field.ts';
import { readCustomObject } from './read-custom-object.ts';
import { standardObjects } from './standard-objects.ts';
import { wordsIn } from './words-in.ts';

const validationRule = z.object({
  active: z.enum(['true', 'false']),
  errorConditionFormula: z.string(),
  errorMessage: z.string(),
  errorDisplayField: z.string().optional(),
});

const flow = z.object({ status: z.string(), start: z.object({ object: z.string() }) });

const permissionSet = z.object({ label: z.string(), description: z.string().optional() });

const readRule = (file: MetadataFile): RuleSchema => {
  const xml = readMetadataFile(file, 'ValidationRule', validationRule);
  return {
    name: file.name,
    object: file.object,
    isActive: xml.active === 'true',
    errorMessage: xml.errorMessage,
    errorDisplayField: xml.errorDisplayField,
    words: wordsIn(xml.errorConditionFormula),
  };
};

const readFlow = (file: MetadataFile): FlowSchema => {
  const xml = readMetadataFile(file, 'Flow', flow);
  return { name: file.name, object: xml.start.object, isActive: xml.status === 'Active' };
};

const readPermissionSet = (file: MetadataFile): PermissionSetSchema => {
  const { label, description = null } = readMetadataFile(file, 'PermissionSet', permissionSet);
  return { name: file.name, label, description };
};

/** Reads a folder of metadata in source format and joins it with the standard objects; throws on a file it cannot read. */
export const readMetadata = (folder: string): OrgSchema => schemaOf(metadataFiles(folder));

/** What metadata files make of an org that has the standard objects; throws an error that names the file it cannot read. */
export const schemaOf = (files: readonly MetadataFile[]): OrgSchema => {
  const ofKind = (kind: string): MetadataFile[] => files.filter((file) => file.kind === kind);
  const valueSets = new Map(ofKind('globalValueSet').map((file) => [file.name, readValueSet(file)]));
  const withCustomFields = (object: ObjectSchema): ObjectSchema => {
    const own = ofKind('field').filter((file) => file.object === object.name);
    const fields = own.map((file) => readCustomField(file, valueSets));
    return { ...object, fields: new Map([...object.fields, ...byName(fields)]) };
  };
  const customObjects = ofKind('object').map(readCustomObject);
  return {
    objects: byName([...standardObjects, ...customObjects].map(withCustomFields)),
    rules: ofKind('validationRule').map(readRule),
    flows: ofKind('flow').map(readFlow),
    permissionSets: ofKind('permissionset').map(readPermissionSet),
  };
};
