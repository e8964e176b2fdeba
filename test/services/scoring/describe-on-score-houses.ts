import { afterAll, beforeAll, describe } from '@jest/globals';
import { usualEngines } from '../../support/engines.ts';
import { openScoreHouse, type ScoreHouse } from './score-house.ts';

/** A group of tests with services of its own: on the usual engines, each for itself. */
export const describeOnScoreHouses = (name: string, tests: (houseOf: () => ScoreHouse) => void): void => {
  describe.each(usualEngines)(`${name}, on $name`, (engine) => {
    let house: ScoreHouse | undefined;
    beforeAll(async () => {
      house = await openScoreHouse(await engine.open());
    }, 60_000);
    afterAll(() => house?.close());
    tests(() => {
      if (house === undefined) throw new Error('the services are open only while tests run');
      return house;
    });
  });
};
