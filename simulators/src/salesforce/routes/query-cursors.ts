import { apiError } from '../api-error.ts';
import type { QueryResult } from '../soql/run-query.ts';
import { recordId } from '../store/record-id.ts';

const kept = 50;

/** Results too long for one answer, kept until they are fetched. */
export class QueryCursors {
  readonly #results = new Map<string, QueryResult>();
  #count = 0;

  /** Keeps a result and gives the locator it is fetched by. */
  keep(result: QueryResult): string {
    this.#count += 1;
    const locator = recordId('01g', this.#count);
    this.#results.set(locator, result);
    for (const old of this.#results.keys()) {
      if (this.#results.size <= kept) break;
      this.#results.delete(old);
    }
    return locator;
  }

  resultOf(locator: string): QueryResult {
    const result = this.#results.get(locator);
    if (result === undefined) throw apiError('INVALID_QUERY_LOCATOR', 'invalid query locator');
    return result;
  }
}
