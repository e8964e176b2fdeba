/** Which resources may show a record: the record itself, and every related list. */
export const recordsOf =
  (id: string) =>
  (resource: string): boolean =>
    resource.startsWith(`/records/${id}`) || resource.startsWith('/related-list-records/');
