import { existingRecord } from '../data/existing-record.ts';
import { json, type Answer } from '../http/answer.ts';
import { param, versionPath, type OrgRequest } from '../http/org-request.ts';
import { route, type Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { apiError } from '../api-error.ts';
import { valueOf } from '../schema/org-schema.ts';
import type { FieldSchema, FieldValue, ObjectSchema } from '../schema/org-schema.ts';
import type { StoredRecord } from '../store/record-store.ts';
import { represent } from './record-representation.ts';
import { objectWithId } from './record-ui-routes.ts';
import { findField, requestedFields } from './requested-fields.ts';

const usualPageSize = 50;

interface ChildList {
  readonly child: ObjectSchema;
  readonly lookup: FieldSchema;
}

/** The object whose lookup calls its records so, seen from the parent: `Treaty_Handoffs__r` of Lead. */
function childList(org: Org, parent: ObjectSchema, id: string): ChildList {
  for (const child of org.data.schema.objects.values()) {
    const lookup = [...child.fields.values()].find(
      ({ childRelationshipName, referenceTo }) => childRelationshipName === id && referenceTo === parent.name,
    );
    if (lookup !== undefined) return { child, lookup };
  }
  throw apiError('INVALID_PARAMETER_VALUE', `The related list ${id} does not exist for ${parent.name}.`, {
    status: 404,
  });
}

/** `Treaty_Handoff__c.Cycle__c`, with a minus before it for the greatest first. */
function sorted(
  org: Org,
  child: ObjectSchema,
  records: readonly StoredRecord[],
  sortBy: string | null,
): StoredRecord[] {
  const isDescending = sortBy?.startsWith('-') === true;
  const name = sortBy?.replace(/^-/, '') ?? '';
  const key = findField(org.data.schema, child, name.includes('.') ? name : `${child.name}.${name}`)?.field;
  if (key === undefined) return [...records];
  const ascending = records.toSorted((a, b) => inOrder(valueOf(key, a.values), valueOf(key, b.values)));
  return isDescending ? ascending.reverse() : ascending;
}

const inOrder = (a: FieldValue, b: FieldValue): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a ?? '').localeCompare(String(b ?? ''));

const list = (org: Org, request: OrgRequest): Answer => {
  const parent = objectWithId(org, param(request, 'parentId'));
  const parentId = existingRecord(org.data, parent, param(request, 'parentId')).id;
  const relatedListId = param(request, 'relatedListId');
  const { child, lookup } = childList(org, parent, relatedListId);
  const requested = requestedFields(org.data.schema, child, request);
  const related = org.data.records
    .list(child.name)
    .filter(({ values }) => values['IsDeleted'] === false && values[lookup.name] === parentId);
  const pageSize = Number(request.query.get('pageSize') ?? usualPageSize);
  const page = sorted(org, child, related, request.query.get('sortBy')).slice(0, pageSize);
  return json({
    count: page.length,
    currentPageToken: '0',
    currentPageUrl: `${versionPath(request)}/ui-api/related-list-records/${parentId}/${relatedListId}`,
    fields: request.query.get('fields')?.split(',') ?? [],
    listReference: {
      inContextOfRecordId: parentId,
      parentObjectApiName: parent.name,
      relatedListId,
      type: 'relatedList',
    },
    nextPageToken: null,
    nextPageUrl: null,
    optionalFields: request.query.get('optionalFields')?.split(',') ?? [],
    pageSize,
    previousPageToken: null,
    previousPageUrl: null,
    records: page.map((record) => represent(org.data, record, requested)),
  });
};

/** The records that point to a record, as a related list shows them: the first page. */
export const relatedListRoutes: readonly Route[] = [
  route('GET', '/ui-api/related-list-records/:parentId/:relatedListId', list),
];
