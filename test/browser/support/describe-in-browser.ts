import { afterAll, describe, test } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { askShared } from '../../support/shared/ask-shared.ts';

/** A connection to the browser that all tests of a run share; test files of one process share the connection too. */
const browser =
  process.env['TREATY_NO_BROWSER'] === '1' ? null : await chromium.connect(await askShared('browser'));

/** Tests that need a browser: left out, and said to be, when TREATY_NO_BROWSER=1; without that they fail where none runs. */
export function describeInBrowser(name: string, tests: (browser: Browser) => void): void {
  if (browser === null) {
    describe(name, () => {
      test.skip('left out: TREATY_NO_BROWSER=1', () => undefined);
    });
    return;
  }
  describe(name, () => {
    tests(browser);
    afterAll(() => Promise.all(browser.contexts().map((context) => context.close())));
  });
}
