import { afterAll, beforeAll, describe } from '@jest/globals';
import { usualEngines, type TestEngine } from './engines.ts';
import { openHouse, type House, type HouseOptions } from './house.ts';

/** A group of tests in a house of its own, which is there once tests run: on the usual engines, each for itself. */
export const describeOnEngines = (
  name: string,
  options: Omit<HouseOptions, 'databaseUrl'>,
  tests: (houseOf: () => House) => void,
): void => describeOnHouses(name, usualEngines, options, tests);

/** The same on these engines. */
export const describeOnHouses = (
  name: string,
  engines: readonly TestEngine[],
  options: Omit<HouseOptions, 'databaseUrl'>,
  tests: (houseOf: () => House) => void,
): void => {
  describe.each(engines)(`${name}, on $name`, (engine) => {
    let house: House | undefined;
    beforeAll(async () => {
      house = await openHouse({ ...options, databaseUrl: await engine.open() });
    }, 60_000);
    afterAll(() => house?.close(), 30_000);
    tests(() => {
      if (house === undefined) throw new Error('the house is open only while tests run');
      return house;
    });
  });
};
