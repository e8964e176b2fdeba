import type { Connection } from 'jsforce/lib/connection.js';
import { z } from 'zod';
import type { Clock } from '../../services/ports/clock.ts';
import { parseAnswer } from '../http-client/read-answer.ts';
import { salesforceError } from './salesforce-errors.ts';

const Answers = z.object({
  compositeResponse: z.array(z.object({ httpStatusCode: z.int(), body: z.unknown() })),
});
const Page = z.object({ records: z.array(z.unknown()) });

/** The first page of each of up to five queries, in one call: the platform takes no more of them. @throws ExternalError when one is refused. */
export async function runQueries(
  connection: Connection,
  { system, clock }: { readonly system: string; readonly clock: Clock },
  soqls: readonly string[],
): Promise<readonly (readonly unknown[])[]> {
  const path = `/services/data/v${connection.version}/query?q=`;
  const compositeRequest = soqls.map((soql, index) => ({
    method: 'GET',
    url: `${path}${encodeURIComponent(soql)}`,
    referenceId: `query${index}`,
  }));
  const answer = await connection.requestPost('/composite', { allOrNone: false, compositeRequest });
  return parseAnswer(system, Answers, answer).compositeResponse.map(({ httpStatusCode: status, body }) => {
    if (status === 200) return parseAnswer(system, Page, body).records;
    throw salesforceError(
      system,
      { status, headers: new Headers(), body: JSON.stringify(body) },
      clock.wall(),
    );
  });
}
