import type { RescoringAnswer } from '@treaty/contract/rescoring';
import { instantToText } from '../../domain/instant.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** How far all leads have been scored anew since another version came into force. */
export async function readRescoring({
  store: { reads },
}: Pick<Dependencies, 'store'>): Promise<RescoringAnswer> {
  const newest = await reads.rescorings.newest();
  if (newest === null) return { rescoring: null };
  const { version, contentHash, handsOff, startedAt, finishedAt, leads, rescored, failed } = newest;
  return {
    rescoring: {
      version,
      contentHash,
      handsOff,
      startedAt: instantToText(startedAt),
      finishedAt: finishedAt === null ? null : instantToText(finishedAt),
      leads: Math.max(leads, rescored + failed),
      rescored,
      failed,
    },
  };
}
