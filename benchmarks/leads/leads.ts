import { activateDefinitions } from '../../middleware/src/services/definitions/activate-definitions.ts';
import { updateDueScores } from '../../middleware/src/services/rescoring/update-due-scores.ts';
import { rescore } from '../../middleware/src/services/rescoring/rescore.ts';
import { engines } from '../support/engines.ts';
import { otherVersion } from '../../test/services/rescoring/other-version.ts';
import { openScoreHouse, type ScoreHouse } from '../../test/services/scoring/score-house.ts';
import { perSecond, seconds, tell } from '../support/measure.ts';
import { readOptions } from '../support/options.ts';
import { inMegabytes, watchMemory } from '../support/watch-memory.ts';
import { readActivities, readKept } from './bare-reads.ts';
import { makeLeads } from './make-leads.ts';

const day = 86_400_000;

/** All leads scored anew for another model, and all leads decayed, against the bare read of the same rows. */
const { leads, engines: wanted } = readOptions(process.argv.slice(2));
for (const engine of engines.filter(({ name }) => wanted.includes(name))) {
  const house = await openScoreHouse(await engine.open());
  await measure(house, engine.name);
  await house.close();
  await engine.close();
}

async function measure(house: ScoreHouse, name: string): Promise<void> {
  await makeLeads(house, leads);
  await scoreAll(house, '3.3');
  tell(`${leads} leads of 20 activities, on ${name}`, 'leads', 'of bare read', 'memory');
  await row(house, '  all scored anew for another model', {
    work: () => scoreAll(house, '3.4'),
    reference: () => readActivities(house),
  });
  house.clock.offset += 30 * day;
  await row(house, '  all decayed from what is kept', {
    work: () => updateDueScores(house.deps),
    reference: () => readKept(house),
  });
  house.clock.offset += day / 24;
  tell(
    '  a look that finds none due',
    `${((await seconds(() => updateDueScores(house.deps))) * 1000).toFixed(1)} ms`,
  );
}

async function scoreAll(house: ScoreHouse, version: string): Promise<void> {
  const passages = { 'scoring.yaml': [['points: 30', 'points: 25']] } as const;
  await activateDefinitions({ ...house.deps, isDemo: true }, otherVersion(version, passages), {
    handOff: false,
  });
  for (;;) {
    const rescoring = await house.deps.store.reads.rescorings.newest();
    if (rescoring === null || rescoring.finishedAt !== null) break;
    await rescore(house.deps, rescoring.id);
  }
}

/** The queues are emptied before each run, so that all runs find them alike. */
async function row(
  house: ScoreHouse,
  what: string,
  { work, reference }: { work: () => Promise<void>; reference: () => Promise<void> },
): Promise<void> {
  await house.takeJobs();
  await house.run('vacuum analyze');
  const read = await seconds(reference);
  const stop = watchMemory();
  const took = await seconds(work);
  const memory = stop();
  tell(what, perSecond(leads, took), (read / took).toFixed(2), inMegabytes(memory));
}
