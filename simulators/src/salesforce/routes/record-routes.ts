import { deleteRecord } from '../data/delete-record.ts';
import { existingRecord } from '../data/existing-record.ts';
import { insertRecord, updateRecord } from '../data/save-record.ts';
import { json, noContent } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { param, rawRecord, readBody, versionPath } from '../http/org-request.ts';
import type { OrgRequest } from '../http/org-request.ts';
import { route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { apiError } from '../api-error.ts';
import { objectNamed } from '../schema/org-schema.ts';
import type { StoredRecord } from '../store/record-store.ts';
import { wireRecord } from './wire-record.ts';

const create = (org: Org, request: OrgRequest): Answer => {
  const raw = readBody(request, rawRecord);
  const id = insertRecord(org.data, param(request, 'object'), { raw, actor: request.actor });
  return json({ id, success: true, errors: [] }, 201);
};

/** Answers If-Unmodified-Since: a record changed after that second is not touched. */
const refuseIfModified = (request: OrgRequest, record: StoredRecord): void => {
  const since = request.headers['if-unmodified-since'];
  if (since === undefined) return;
  const limit = Date.parse(since);
  if (Number.isNaN(limit)) {
    throw apiError('INVALID_HEADER', `If-Unmodified-Since is no HTTP date: ${since}`);
  }
  if (Date.parse(String(record.values['LastModifiedDate'])) <= limit) return;
  throw apiError(
    'ENTITY_FAILED_IFLASTMODIFIED_ON_UPDATE_CHECK',
    'record has been modified since you retrieved it',
    {
      status: 412,
    },
  );
};

const find = (org: Org, request: OrgRequest) => {
  const object = objectNamed(org.data.schema, param(request, 'object'));
  const record = existingRecord(org.data, object, param(request, 'id'));
  refuseIfModified(request, record);
  return { object, record };
};

const read = (org: Org, request: OrgRequest): Answer => {
  const { object, record } = find(org, request);
  const names = request.query.get('fields')?.split(',');
  const lastModified = new Date(String(record.values['LastModifiedDate'])).toUTCString();
  return {
    ...json(wireRecord(object, record, { versionPath: versionPath(request), names })),
    headers: { 'last-modified': lastModified },
  };
};

const update = (org: Org, request: OrgRequest): Answer => {
  const raw = readBody(request, rawRecord);
  const { object, record } = find(org, request);
  updateRecord(org.data, object.name, { id: record.id, raw, actor: request.actor });
  return noContent;
};

const remove = (org: Org, request: OrgRequest): Answer => {
  const { object, record } = find(org, request);
  deleteRecord(org.data, object.name, { id: record.id, actor: request.actor });
  return noContent;
};

/** One record, by its id. */
export const recordRoutes: readonly Route[] = [
  route('POST', '/sobjects/:object', create),
  route('GET', '/sobjects/:object/:id', read),
  route('PATCH', '/sobjects/:object/:id', update),
  route('DELETE', '/sobjects/:object/:id', remove),
];
