import { z } from 'zod';
import { deleteRecord } from '../data/delete-record.ts';
import { recordAt } from '../data/existing-record.ts';
import { lookupKey } from '../data/find-record.ts';
import type { RawRecord } from '../data/read-input.ts';
import { insertRecord, updateRecord } from '../data/save-record.ts';
import { upsertRecord } from '../data/upsert-record.ts';
import { json } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { param, rawRecord, readBody, versionPath } from '../http/org-request.ts';
import type { OrgRequest } from '../http/org-request.ts';
import { route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { apiError } from '../api-error.ts';
import { objectNamed, objectOfId } from '../schema/org-schema.ts';
import { normalId } from '../store/record-id.ts';
import { saveEach } from './save-each.ts';
import { wireRecord } from './wire-record.ts';

const collection = z.object({ allOrNone: z.boolean().default(false), records: z.array(rawRecord) });

const attributes = z.object({ type: z.string() });

const typeOf = (record: RawRecord): string => {
  const result = attributes.safeParse(record['attributes']);
  if (result.success) return result.data.type;
  throw apiError('INVALID_INPUT', 'Each record needs its type in attributes', { fields: [] });
};

/** Takes one value out of a record, whatever the case of its name. */
const taken = (record: RawRecord, name: string): { value: unknown; rest: RawRecord } => {
  const entries = Object.entries(record);
  const isMeant = ([key]: [string, unknown]): boolean => key.toLowerCase() === name.toLowerCase();
  return {
    value: entries.find(isMeant)?.[1],
    rest: Object.fromEntries(entries.filter((entry) => !isMeant(entry))),
  };
};

const takenText = (record: RawRecord, name: string): { value: string; rest: RawRecord } => {
  const { value, rest } = taken(record, name);
  if (typeof value === 'string' && value !== '') return { value, rest };
  throw apiError('MISSING_ARGUMENT', `${name} not specified in the record`, { fields: [name] });
};

const createAll = (org: Org, request: OrgRequest): Answer => {
  const { allOrNone, records } = readBody(request, collection);
  const save = (raw: RawRecord) => {
    const id = insertRecord(org.data, typeOf(raw), { raw, actor: request.actor });
    return { id, success: true, errors: [] } as const;
  };
  return json(saveEach(org.data, records, { allOrNone, save }));
};

const updateAll = (org: Org, request: OrgRequest): Answer => {
  const { allOrNone, records } = readBody(request, collection);
  const save = (record: RawRecord) => {
    const { value: id, rest: raw } = takenText(record, 'id');
    updateRecord(org.data, typeOf(record), { id, raw, actor: request.actor });
    return { id, success: true, errors: [] } as const;
  };
  return json(saveEach(org.data, records, { allOrNone, save }));
};

const upsertAll = (org: Org, request: OrgRequest): Answer => {
  const { allOrNone, records } = readBody(request, collection);
  const object = objectNamed(org.data.schema, param(request, 'object'));
  const field = lookupKey(object, param(request, 'field')).name;
  const save = (record: RawRecord) => {
    const { value, rest: raw } = takenText(record, field);
    const { id, isCreated } = upsertRecord(org.data, object.name, {
      key: { field, value },
      raw,
      actor: request.actor,
    });
    return { id, success: true, errors: [], created: isCreated } as const;
  };
  return json(saveEach(org.data, records, { allOrNone, save }));
};

const deleteAll = (org: Org, request: OrgRequest): Answer => {
  const ids = (request.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  const save = (id: string) => {
    deleteRecord(org.data, objectOfId(org.data.schema, id)?.name ?? id, { id, actor: request.actor });
    return { id, success: true, errors: [] } as const;
  };
  return json(saveEach(org.data, ids, { allOrNone: request.query.get('allOrNone') === 'true', save }));
};

const retrieval = z.object({ ids: z.array(z.string()).max(2000), fields: z.array(z.string()) });

/** Reads many records of one object; null stands for an id that is not there. */
const readAll = (org: Org, request: OrgRequest): Answer => {
  const { ids, fields: names } = readBody(request, retrieval);
  const object = objectNamed(org.data.schema, param(request, 'object'));
  const rows = ids.map((id) => {
    const record = recordAt(org.data, normalId(id));
    if (record?.object !== object.name) return null;
    return wireRecord(object, record, { versionPath: versionPath(request), names });
  });
  return json(rows);
};

/** Up to 200 records in one call. */
export const collectionRoutes: readonly Route[] = [
  route('POST', '/composite/sobjects', createAll),
  route('PATCH', '/composite/sobjects', updateAll),
  route('DELETE', '/composite/sobjects', deleteAll),
  route('POST', '/composite/sobjects/:object', readAll),
  route('PATCH', '/composite/sobjects/:object/:field', upsertAll),
];
