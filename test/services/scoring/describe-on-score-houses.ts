import { afterAll, beforeAll, describe } from '@jest/globals';
import { engines } from '../../support/engines.ts';
import { openScoreHouse, type ScoreHouse } from './score-house.ts';

/** A group of tests that is run on both database engines, each time with services of its own. */
export const describeOnScoreHouses = (name: string, tests: (houseOf: () => ScoreHouse) => void): void => {
  describe.each(engines)(`${name}, on $name`, (engine) => {
    let house: ScoreHouse | undefined;
    beforeAll(async () => {
      house = await openScoreHouse(await engine.open());
    }, 60_000);
    afterAll(async () => {
      await house?.close();
      await engine.close();
    });
    tests(() => {
      if (house === undefined) throw new Error('the services are open only while tests run');
      return house;
    });
  });
};
