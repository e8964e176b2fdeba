import { storableJson } from '../../../domain/normalize/storable.ts';
import { instantToText, type Instant } from '../../../domain/instant.ts';

/** Instants and JSON on their way into and out of the database. */
export const time = (instant: Instant): string => instantToText(instant);
export const optionalTime = (instant: Instant | null): string | null =>
  instant === null ? null : instantToText(instant);
export const instant = (value: Date): Instant => value.getTime();
export const optionalInstant = (value: Date | null): Instant | null => value?.getTime() ?? null;

/** jsonb as both engines take it; what it cannot hold is left out. */
export const json = (value: unknown): string => storableJson(JSON.stringify(value));
export const optionalJson = (value: unknown): string | null =>
  value === null || value === undefined ? null : json(value);

/** Reads back what this program wrote into a jsonb column: the writer's type is the reader's. */
export const stored = <T>(value: unknown): T => value as T;
