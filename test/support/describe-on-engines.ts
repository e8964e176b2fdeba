import { afterAll, beforeAll, describe } from '@jest/globals';
import { engines } from './engines.ts';
import { openHouse, type House, type HouseOptions } from './house.ts';

/** A group of tests that is run on both database engines, each time in a house of its own, which is there once tests run. */
export const describeOnEngines = (
  name: string,
  options: Omit<HouseOptions, 'databaseUrl'>,
  tests: (houseOf: () => House) => void,
): void => {
  describe.each(engines)(`${name}, on $name`, (engine) => {
    let house: House | undefined;
    beforeAll(async () => {
      house = await openHouse({ ...options, databaseUrl: await engine.open() });
    }, 60_000);
    afterAll(async () => {
      await house?.close();
      await engine.close();
    }, 30_000);
    tests(() => {
      if (house === undefined) throw new Error('the house is open only while tests run');
      return house;
    });
  });
};
