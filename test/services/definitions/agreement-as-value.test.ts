import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ParityAnswer } from '@treaty/contract/parity';
import { createCompute } from '../../../middleware/src/adapters/compute/compute.ts';
import { createHandlers } from '../../../middleware/src/adapters/http/handlers.ts';
import { emptyTally } from '../../../middleware/src/domain/parity/tally.ts';
import { activateDefinitions } from '../../../middleware/src/services/definitions/activate-definitions.ts';
import type { Dependencies } from '../../../middleware/src/services/ports/dependencies.ts';
import type { ParityRun } from '../../../middleware/src/services/ports/parity.ts';
import type { Reads } from '../../../middleware/src/services/ports/store.ts';
import { updateDueScores } from '../../../middleware/src/services/rescoring/update-due-scores.ts';
import { otherVersion, type Passages } from '../rescoring/other-version.ts';
import { openScoreHouse, type ScoreHouse } from '../scoring/score-house.ts';

const month = 30 * 86_400_000;

/** What a comparison counted: one subscriber. */
const counted: ParityRun = {
  id: '0b5c2f5e-0000-4000-8000-000000000001',
  startedAt: 0,
  finishedAt: 0,
  failed: false,
  phase: 'strangers',
  reached: null,
  trouble: null,
  tally: { ...emptyTally, stages: { subscriber: { treaty: 1, hubspot: 1, salesforce: 1 } } },
};

let house: ScoreHouse;
beforeAll(async () => {
  house = await openScoreHouse(undefined);
}, 60_000);
afterAll(() => house.close());

const publish = (version: string, passages: Passages = {}): Promise<void> =>
  activateDefinitions({ ...house.deps, isDemo: true }, otherVersion(version, passages), { handOff: false });
/** The dependencies with other reads; an agreement that changed under them would show through. */
const reading = (deps: Dependencies, change: Partial<Reads>): Dependencies => ({
  ...deps,
  get agreement() {
    return deps.agreement;
  },
  store: { ...deps.store, reads: { ...deps.store.reads, ...change } },
});

test('a request is answered in the words of the agreement that it began with, the next one in the new words', async () => {
  const newestResult = async (): Promise<ParityRun> => {
    await publish('3.3', { 'lifecycle.yaml': [['label: Subscriber', 'label: Reader']] });
    return counted;
  };
  const { parity } = house.deps.store.reads;
  const handlers = createHandlers({
    current: () => reading(house.deps, { parity: { ...parity, newestResult, newest: newestResult } }),
    compute: createCompute(),
    version: 'test',
  });
  const ask = async (): Promise<ParityAnswer> =>
    handlers.parity({
      params: {},
      query: {},
      body: undefined,
      token: undefined,
      user: undefined,
      portalId: null,
    });
  expect((await ask()).report?.stages).toMatchObject([{ stage: 'Subscriber' }]);
  expect((await ask()).report?.stages).toMatchObject([{ stage: 'Reader' }]);
});

test('a round of the score renewal never goes on under another agreement: the next round does its work', async () => {
  const lead = await house.meet();
  await house.act(lead.id, 'contact_form');
  house.clock.offset += month;
  const begun = house.deps;
  const dueScores: Reads['dueScores'] = async (...asked) => {
    await publish('3.4');
    return begun.store.reads.dueScores(...asked);
  };
  await expect(updateDueScores(reading(begun, { dueScores }))).rejects.toMatchObject({ code: 'conflict' });
  expect(await house.score(lead.id)).toMatchObject({ total: 10 });
  await updateDueScores(house.deps);
  expect(await house.lead(lead.id)).toMatchObject({ receipt: { total: 5, modelVersion: '3.4' } });
});

test('who asks for the dependencies twice under one agreement gets the same object, under another one another', async () => {
  const before = house.deps;
  expect(house.deps).toBe(before);
  await publish('3.5');
  expect(house.deps.agreement.definitions.manifest.version).toBe('3.5');
  expect(before.agreement.definitions.manifest.version).not.toBe('3.5');
});
