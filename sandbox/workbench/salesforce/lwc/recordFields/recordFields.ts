import { z } from 'zod';

const ObjectInfo = z.object({
  label: z.string(),
  labelPlural: z.string(),
  fields: z.record(z.string(), z.object({ label: z.string() })),
});

const FieldValue = z.object({ value: z.unknown(), displayValue: z.string().nullable() });
const UiRecord = z.object({ fields: z.record(z.string(), FieldValue) });

/** The labels of an object and its fields. */
export type ObjectInfo = z.infer<typeof ObjectInfo>;
/** A record as a wire gives it. */
export type UiRecord = z.infer<typeof UiRecord>;

/** Parses the data of a wire; null while there are none. */
export const readObjectInfo = (data: unknown): ObjectInfo | null => ObjectInfo.safeParse(data).data ?? null;
export const readRecord = (data: unknown): UiRecord | null => UiRecord.safeParse(data).data ?? null;

interface ShownField {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

const owner = 'Owner.Name';
const highlighted = ['Title', 'Company', 'Email', owner];
const detailed = ['Phone', 'Website', 'Industry', 'NumberOfEmployees', 'LeadSource', 'Department'];
const ours = [
  'Treaty_Stage__c',
  'Treaty_Status__c',
  'Treaty_Score__c',
  'Treaty_Reason__c',
  'Treaty_Model_Version__c',
];

/** Every field that the page shows, if the object has it. */
export const shownFields: readonly string[] = ['Name', ...highlighted, ...detailed, ...ours];

/** The name of the record. */
export function nameOf(record: UiRecord | null): string {
  const name = record?.fields['Name'];
  return name === undefined ? '' : textOf(name);
}

/** The fields in the page's head. */
export const highlightFields = (info: ObjectInfo | null, record: UiRecord | null): ShownField[] =>
  fieldsOf(highlighted, info, record);

/** The fields of the details, ours last. */
export const detailFields = (info: ObjectInfo | null, record: UiRecord | null): ShownField[] =>
  fieldsOf([...detailed, ...ours], info, record);

function fieldsOf(names: readonly string[], info: ObjectInfo | null, record: UiRecord | null): ShownField[] {
  if (info === null || record === null) return [];
  return names.flatMap((name) => {
    const [first = ''] = name.split('.');
    const label = name === owner ? 'Owner' : info.fields[first]?.label;
    const field = record.fields[first];
    return label === undefined || field === undefined ? [] : [{ name, label, text: textOf(field) }];
  });
}

/** An empty field is shown as a dash. */
const textOf = ({ value, displayValue }: z.infer<typeof FieldValue>): string =>
  displayValue ?? (typeof value === 'string' || typeof value === 'number' ? String(value) : '–');
