import { lookupKey, recordWithKey } from '../data/find-record.ts';
import { upsertRecord } from '../data/upsert-record.ts';
import { json, noContent } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { param, rawRecord, readBody, versionPath } from '../http/org-request.ts';
import type { OrgRequest } from '../http/org-request.ts';
import { route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { apiError } from '../api-error.ts';
import { objectNamed } from '../schema/org-schema.ts';
import { wireRecord } from './wire-record.ts';

/** From this version on, an update by external id is answered with a body. */
const firstVersionWithBody = 46;

const read = (org: Org, request: OrgRequest): Answer => {
  const object = objectNamed(org.data.schema, param(request, 'object'));
  const field = lookupKey(object, param(request, 'field'));
  const record = recordWithKey(org.data, object, field, param(request, 'value'));
  if (record === undefined)
    throw apiError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
  const names = request.query.get('fields')?.split(',');
  return json(wireRecord(object, record, { versionPath: versionPath(request), names }));
};

const upsert = (org: Org, request: OrgRequest): Answer => {
  const { id, isCreated } = upsertRecord(org.data, param(request, 'object'), {
    key: { field: param(request, 'field'), value: param(request, 'value') },
    raw: readBody(request, rawRecord),
    actor: request.actor,
  });
  const version = Number(param(request, 'version'));
  if (version >= firstVersionWithBody) {
    return json({ id, success: true, errors: [], created: isCreated }, isCreated ? 201 : 200);
  }
  return isCreated ? json({ id, success: true, errors: [] }, 201) : noContent;
};

/** One record, by an external id or another key. */
export const externalIdRoutes: readonly Route[] = [
  route('GET', '/sobjects/:object/:field/:value', read),
  route('PATCH', '/sobjects/:object/:field/:value', upsert),
];
