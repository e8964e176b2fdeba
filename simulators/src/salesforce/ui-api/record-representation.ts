import type { OrgData } from '../data/org-data.ts';
import { recordAt } from '../data/existing-record.ts';
import { objectNamed, valueOf } from '../schema/org-schema.ts';
import type { FieldSchema, FieldValue } from '../schema/org-schema.ts';
import type { StoredRecord } from '../store/record-store.ts';
import type { RequestedField } from './requested-fields.ts';

interface RepresentedValue {
  readonly displayValue: string | null;
  readonly value: FieldValue | RecordRepresentation;
}

/** A record as the user interface API writes it: each value with the words that a page shows for it. */
export interface RecordRepresentation {
  readonly apiName: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, RepresentedValue>>;
  readonly [rest: string]: unknown;
}

/** Writes a record with the asked-for fields. */
export function represent(
  data: OrgData,
  record: StoredRecord,
  requested: readonly RequestedField[],
): RecordRepresentation {
  const { values } = record;
  const own = requested.filter(({ through }) => through === undefined);
  const lookups = new Set(requested.flatMap(({ through }) => through ?? []));
  const modified = String(values['SystemModstamp']);
  return {
    apiName: record.object,
    childRelationships: {},
    eTag: `${record.id}:${modified}`,
    fields: Object.fromEntries([
      ...own.map(({ field }) => [field.name, ownValue(field, valueOf(field, values))] as const),
      ...[...lookups].map(
        (lookup) => [lookup.relationshipName ?? '', spanned(data, record, lookup, requested)] as const,
      ),
    ]),
    id: record.id,
    lastModifiedById: values['LastModifiedById'] ?? null,
    lastModifiedDate: values['LastModifiedDate'] ?? null,
    recordTypeId: null,
    recordTypeInfo: null,
    systemModstamp: modified,
    weakEtag: Date.parse(modified),
  };
}

const ownValue = (field: FieldSchema, value: FieldValue): RepresentedValue => ({
  displayValue: displayed(field, value),
  value,
});

/** Plain texts have no words of their own beside their value. */
function displayed(field: FieldSchema, value: FieldValue): string | null {
  if (value === null) return null;
  if (field.type === 'picklist')
    return field.picklist?.values.find((each) => each.value === value)?.label ?? String(value);
  if (typeof value === 'number') return value.toLocaleString('en-US');
  return field.type === 'datetime' || field.type === 'date'
    ? new Date(String(value)).toLocaleString('en-US', { timeZone: 'UTC' })
    : null;
}

function spanned(
  data: OrgData,
  record: StoredRecord,
  lookup: FieldSchema,
  requested: readonly RequestedField[],
): RepresentedValue {
  const target = recordAt(data, valueOf(lookup, record.values));
  if (target === undefined) return { displayValue: null, value: null };
  const fields = requested.filter(({ through }) => through === lookup).map(({ field }) => ({ field }));
  const name = objectNamed(data.schema, target.object).fields.get('name');
  return {
    displayValue: name === undefined ? null : String(valueOf(name, target.values) ?? ''),
    value: represent(data, target, fields),
  };
}
