import { afterAll, describe, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './open-browser.ts';

const browser = await openBrowser();

/** Tests that need a browser: left out where none runs, which is then said. */
export function describeInBrowser(name: string, tests: (browser: Browser) => void): void {
  if (browser === null) {
    describe(name, () => {
      test.skip('left out: no browser runs here', () => undefined);
    });
    return;
  }
  describe(name, () => {
    tests(browser);
    afterAll(() => browser.close());
  });
}
