import type { ImportAnswer, ImportRequest } from '@treaty/contract/import';
import type { Dependencies } from '../ports/dependencies.ts';
import { importActivities } from './import-activities.ts';
import { importLeads } from './import-leads.ts';
import { importOutcomes } from './import-outcomes.ts';

/** Takes in what another system knows. A row that is refused leaves no trace; repeating a request changes nothing. */
export function importHistory(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>,
  request: ImportRequest,
): Promise<ImportAnswer> {
  switch (request.kind) {
    case 'leads':
      return importLeads(deps, request.rows);
    case 'activities':
      return importActivities(deps, request.rows);
    case 'outcomes':
      return importOutcomes(deps, request.rows);
  }
}
