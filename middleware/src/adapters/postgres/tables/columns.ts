import { instantToText, type Instant } from '../../../domain/instant.ts';

/** Instants and JSON on their way into and out of the database. */
export const time = (instant: Instant): string => instantToText(instant);
export const optionalTime = (instant: Instant | null): string | null =>
  instant === null ? null : instantToText(instant);
export const instant = (value: Date): Instant => value.getTime();
export const optionalInstant = (value: Date | null): Instant | null => value?.getTime() ?? null;

/** jsonb refuses U+0000 and half a surrogate pair, which texts of a CRM may hold: the one is left out, the other marked. */
const unstorable = /\\u(?:0000|d[89a-f][0-9a-f]{2})/;
const storable = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value;

export const json = (value: unknown): string => {
  const text = JSON.stringify(value);
  return unstorable.test(text) ? JSON.stringify(value, storable) : text;
};
export const optionalJson = (value: unknown): string | null =>
  value === null || value === undefined ? null : json(value);

/** Reads back what this program wrote into a jsonb column: the writer's type is the reader's. */
export const stored = <T>(value: unknown): T => value as T;
