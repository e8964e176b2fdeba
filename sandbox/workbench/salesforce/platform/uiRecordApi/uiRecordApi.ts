import { refetch } from 'workbench/dataService';
import { askUiApi } from 'workbench/uiApi';
import { parametersOf, pathPart, wireAdapter } from 'workbench/wire';
import { notifyWorkbench } from '../../../shared/frame-messages.ts';

interface Field {
  readonly fieldApiName: string;
}

interface FieldValue {
  readonly value: unknown;
  readonly displayValue: string | null;
}

interface UiRecord {
  readonly fields: Readonly<Record<string, FieldValue | undefined>>;
}

/** Wires one record. */
export const getRecord = wireAdapter((config) => {
  const id = pathPart(config, 'recordId');
  return id === null ? null : `/records/${id}?${parametersOf(config, ['fields', 'optionalFields'])}`;
});

/** The value of a field of a wired record. */
export const getFieldValue = (record: UiRecord, field: Field | string): unknown => at(record, field)?.value;

/** The value as a page shows it. */
export const getFieldDisplayValue = (record: UiRecord, field: Field | string): string | null | undefined =>
  at(record, field)?.displayValue;

const at = (record: UiRecord, field: Field | string): FieldValue | undefined =>
  record.fields[typeof field === 'string' ? field.replace(/^\w+\./, '') : field.fieldApiName];

const showing =
  (id: string) =>
  (resource: string): boolean =>
    resource.startsWith(`/records/${id}`);

/** Updates a record; every wire on it gets the new values. */
export async function updateRecord(input: { fields: Readonly<Record<string, unknown>> }): Promise<unknown> {
  const { Id, ...fields } = input.fields;
  const changed = await askUiApi(`/records/${encodeURIComponent(String(Id))}`, { fields });
  await refetch(showing(String(Id)));
  notifyWorkbench({ kind: 'changed' });
  return changed;
}

/** Announces that records were changed other than by updateRecord. */
export async function notifyRecordUpdateAvailable(
  records: readonly { readonly recordId: string }[],
): Promise<void> {
  await Promise.all(records.map(({ recordId }) => refetch(showing(recordId))));
}
