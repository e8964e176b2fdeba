import type { ColumnType } from 'kysely';

/** timestamptz: read as Date by both engines, written as the wire form of an instant. */
export type Time = ColumnType<Date, string, string>;
export type OptionalTime = ColumnType<Date | null, string | null, string | null>;

/** jsonb: read parsed, always written as JSON text, which both engines take. */
export type Json = ColumnType<unknown, string, string>;
export type OptionalJson = ColumnType<unknown, string | null, string | null>;
