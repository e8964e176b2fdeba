import type { ParityCause, ParityDifference, ParityDifferences } from '@treaty/contract/parity';
import { instantToText } from '../../domain/instant.ts';
import { causeTexts } from '../../domain/parity/parity-cause.ts';
import type { StoredDifference } from '../ports/parity.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Which differences are asked for. */
export interface DifferencesQuery {
  readonly cause?: ParityCause | undefined;
  /** The last position that was given. */
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
}

const usualLimit = 100;

/** The differences that the last report counts, page by page. */
export async function readDifferences(
  { store }: Pick<Dependencies, 'store'>,
  { cause, after, limit }: DifferencesQuery,
): Promise<ParityDifferences> {
  const { parity } = store.reads;
  const run = await parity.newestResult();
  if (run === null) return { runId: null, differences: [], next: null };
  const most = Number(limit ?? usualLimit);
  const asked = { cause: cause ?? null, after: Number(after ?? 0), limit: most + 1 };
  const found = await parity.differences(run.id, asked);
  const given = found.slice(0, most);
  return {
    runId: run.id,
    differences: given.map(presentDifference),
    next: found.length > most ? (given.at(-1)?.n ?? null) : null,
  };
}

/** A difference as it is told. */
export const presentDifference = ({ since, fields, ...difference }: StoredDifference): ParityDifference => ({
  ...difference,
  text: causeTexts(difference.cause, difference.crm).label,
  since: since === null ? null : instantToText(since),
  fields: [...fields],
});
