import type { SQLOutputValue } from 'node:sqlite';
import type { FieldValues } from '../schema/org-schema.ts';

/** One row of the database. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** The text in a column. */
export const textIn = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw new Error(`No text in column ${column} of the org's data`);
};

/** The number in a column. */
export const numberIn = (row: Row, column: string): number => {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw new Error(`No number in column ${column} of the org's data`);
};

const isFieldValue = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const isFieldValues = (value: unknown): value is FieldValues =>
  typeof value === 'object' && value !== null && Object.values(value).every(isFieldValue);

/** The record whose JSON stands in a column. Checked by hand: this is the path every query takes for every record. */
export const fieldValuesIn = (row: Row, column: string): FieldValues => {
  const value: unknown = JSON.parse(textIn(row, column));
  if (isFieldValues(value)) return value;
  throw new Error(`No record in column ${column} of the org's data`);
};
