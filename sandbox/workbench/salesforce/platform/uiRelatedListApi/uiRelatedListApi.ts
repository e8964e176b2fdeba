import { parametersOf, pathPart, wireAdapter } from 'workbench/wire';

/** Wires the records that point to a record. */
export const getRelatedListRecords = wireAdapter((config) => {
  const [parent, list] = [pathPart(config, 'parentRecordId'), pathPart(config, 'relatedListId')];
  if (parent === null || list === null) return null;
  return `/related-list-records/${parent}/${list}?${parametersOf(config, ['fields', 'optionalFields', 'pageSize', 'sortBy'])}`;
});
