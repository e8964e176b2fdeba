import { parametersOf, pathPart, wireAdapter } from 'workbench/wire';

/** Wires the records of a related list. */
export const getRelatedListRecords = wireAdapter((config) => {
  const [parent, list] = [pathPart(config, 'parentRecordId'), pathPart(config, 'relatedListId')];
  if (parent === null || list === null) return null;
  return `/related-list-records/${parent}/${list}?${parametersOf(config, ['fields', 'optionalFields', 'pageSize', 'sortBy'])}`;
});
