import { activateDefinitions } from '../../../middleware/src/services/definitions/activate-definitions.ts';
import { rescore } from '../../../middleware/src/services/rescoring/rescore.ts';
import type { ScoreHouse } from '../scoring/score-house.ts';
import { otherVersion, type Passages } from './other-version.ts';

/** Puts other versions of the agreement into force in a house, with and without scoring its leads anew. */
export function versionsOf(houseOf: () => ScoreHouse) {
  const publish = (version: string, passages: Passages, handOff = false): Promise<void> =>
    activateDefinitions({ ...houseOf().deps, isDemo: true }, otherVersion(version, passages), { handOff });
  const jobId = async (): Promise<string> =>
    (await houseOf().deps.store.reads.rescorings.newest())?.id ?? 'none';
  const activate = async (version: string, passages: Passages, handOff = false): Promise<void> => {
    await publish(version, passages, handOff);
    await rescore(houseOf().deps, await jobId());
  };
  return { publish, jobId, activate };
}
