import { z } from 'zod';
import { existingRecord } from '../data/existing-record.ts';
import { updateRecord } from '../data/save-record.ts';
import { json, type Answer } from '../http/answer.ts';
import { param, rawRecord, readBody, type OrgRequest } from '../http/org-request.ts';
import { route, type Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { ApiError, apiError } from '../api-error.ts';
import { objectOfId, type ObjectSchema } from '../schema/org-schema.ts';
import { normalId } from '../store/record-id.ts';
import { recordError } from './record-error.ts';
import { represent } from './record-representation.ts';
import { requestedFields } from './requested-fields.ts';

const Changes = z.object({ fields: rawRecord, apiName: z.string().optional() });

/** Which object an id belongs to is told by the id itself. */
export const objectWithId = ({ data }: Org, id: string): ObjectSchema => {
  const object = objectOfId(data.schema, normalId(id) ?? '');
  if (object !== undefined) return object;
  throw apiError('INVALID_PARAMETER_VALUE', `Invalid record ID: ${id}`, { status: 404 });
};

const read = (org: Org, request: OrgRequest): Answer => {
  const object = objectWithId(org, param(request, 'id'));
  const requested = requestedFields(org.data.schema, object, request);
  return json(represent(org.data, existingRecord(org.data, object, param(request, 'id')), requested));
};

/** Answers with the changed record; a refused change is worded for the page that sent it. */
const change = (org: Org, request: OrgRequest): Answer => {
  const object = objectWithId(org, param(request, 'id'));
  const { fields } = readBody(request, Changes);
  try {
    updateRecord(org.data, object.name, { id: param(request, 'id'), raw: fields, actor: request.actor });
  } catch (error) {
    if (error instanceof ApiError && error.status === 400) return recordError(object, error);
    throw error;
  }
  const changed = Object.keys(fields).flatMap((name) => object.fields.get(name.toLowerCase()) ?? []);
  const record = existingRecord(org.data, object, param(request, 'id'));
  return json(
    represent(
      org.data,
      record,
      changed.map((field) => ({ field })),
    ),
  );
};

/** Records as a page reads and changes them, by way of Lightning Data Service. */
export const recordUiRoutes: readonly Route[] = [
  route('GET', '/ui-api/records/:id', read),
  route('PATCH', '/ui-api/records/:id', change),
];
