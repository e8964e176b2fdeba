/** What an object is called, and its fields. */
export interface ObjectInfo {
  readonly label: string;
  readonly labelPlural: string;
  readonly fields: Readonly<Record<string, { readonly label: string; readonly custom: boolean } | undefined>>;
}

interface FieldValue {
  readonly value: unknown;
  readonly displayValue: string | null;
}

/** A record as a wire gives it. */
export interface UiRecord {
  readonly fields: Readonly<Record<string, FieldValue | undefined>>;
}

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

/** Every field that the page shows; those that an object does not have are left out. */
export const shownFields: readonly string[] = ['Name', ...highlighted, ...detailed, ...ours];

/** The fields in the page's head. */
export const highlightFields = (info: ObjectInfo | undefined, record: UiRecord | undefined): ShownField[] =>
  fieldsOf(highlighted, info, record);

/** The fields of the details, ours last. */
export const detailFields = (info: ObjectInfo | undefined, record: UiRecord | undefined): ShownField[] =>
  fieldsOf([...detailed, ...ours], info, record);

function fieldsOf(
  names: readonly string[],
  info: ObjectInfo | undefined,
  record: UiRecord | undefined,
): ShownField[] {
  if (info === undefined || record === undefined) return [];
  return names.flatMap((name) => {
    const [first = ''] = name.split('.');
    const label = name === owner ? 'Owner' : info.fields[first]?.label;
    const field = record.fields[first];
    return label === undefined || field === undefined ? [] : [{ name, label, text: textOf(field) }];
  });
}

/** An empty field keeps its place. */
const textOf = ({ value, displayValue }: FieldValue): string =>
  displayValue ?? (typeof value === 'string' || typeof value === 'number' ? String(value) : '–');
