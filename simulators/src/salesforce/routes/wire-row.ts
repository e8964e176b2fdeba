import { wireInstant } from '../data/instant-text.ts';
import type { FieldSchema, FieldValue } from '../schema/org-schema.ts';
import type { Rendering } from '../soql/run-query.ts';

const wireValue = (field: FieldSchema, value: FieldValue): FieldValue =>
  field.type === 'datetime' && typeof value === 'string' ? wireInstant(value) : value;

/** Rows as the REST API writes them: attributes first, instants with `+0000`. */
export const wireRendering = (versionPath: string): Rendering => ({
  head: ({ object, id }) => ({
    attributes: { type: object, url: `${versionPath}/sobjects/${object}/${id}` },
  }),
  value: wireValue,
});
