import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Listening } from '../../simulators/src/system/listen.ts';
import { startGallery } from '../../sandbox/src/workbench/start-gallery.ts';
import { findViolations } from './support/find-violations.ts';
import { describeInBrowser } from './support/describe-in-browser.ts';
import { watchPage, type WatchedPage } from './support/watch-page.ts';

const root = resolve(import.meta.dirname, '../..');
const states = readdirSync(resolve(root, 'contract/fixtures')).flatMap(
  (file) => /^lead-card-(.+)\.json$/.exec(file)?.[1] ?? [],
);
/** All of them in `npm run test:long`; in each run those that show most. The bundles themselves are tested in all states everywhere. */
const shown = process.env['TREATY_LONG'] === '1' ? states : ['awaiting-review', 'quarantined', 'returned'];
const crms = ['salesforce', 'hubspot'] as const;
const long = 60_000;
/** Signs that only some fonts have: emoji, dingbats, and the private area that icon fonts use. */
const signsOfAFont = /[\u{E000}-\u{F8FF}\u{2600}-\u{27BF}\u{1F000}-\u{1FAFF}]/u;

describeInBrowser('every state in both CRMs', (browser) => {
  let server: Listening;
  let url: string;
  let watched: WatchedPage;

  beforeAll(async () => {
    server = await startGallery({ root, port: 0, host: '127.0.0.1', print: () => undefined });
    url = `http://127.0.0.1:${server.port}`;
    watched = await watchPage(browser, { width: 640, height: 900 });
  }, 150_000);

  afterEach(() => {
    expect(watched.faults).toEqual([]);
  });

  afterAll(() => server.close());

  const open = async (crm: (typeof crms)[number], state: string): Promise<void> => {
    const about = `fixture=${state}&at=2026-11-24T15:00:00.000Z`;
    const address =
      crm === 'salesforce'
        ? `record=00Q000000000001EAA&object=Lead`
        : 'contact=101&origin=https://treaty.example';
    await watched.page.goto(`${url}/workbench/${crm}/?${address}&${about}`);
    await watched.page.getByRole('button', { name: 'Refresh' }).waitFor();
  };

  describe.each(crms)('in %s', (crm) => {
    test.each(shown)(
      'the state “%s” can be read by everybody, on a wide page and on a phone',
      async (state) => {
        const { page, picture } = watched;
        await page.setViewportSize({ width: 640, height: 900 });
        await open(crm, state);
        await picture(`gallery/${state}-${crm}`);
        await unfold(page);
        expect(await findViolations(page.mainFrame())).toEqual([]);
        expect(await page.evaluate('document.body.innerText')).not.toMatch(signsOfAFont);

        await page.setViewportSize({ width: 375, height: 812 });
        await picture(`gallery/${state}-${crm}-375`);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
      },
      long,
    );
  });

  test(
    'the gallery shows each state in both',
    async () => {
      const { page, picture } = watched;
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`${url}/gallery`);
      await page.frameLocator('iframe >> nth=1').getByRole('button', { name: 'Refresh' }).waitFor();
      expect(await page.locator('iframe').count()).toBe(states.length * crms.length);
      expect(await findViolations(page.mainFrame())).toEqual([]);
      await picture('gallery/gallery');
    },
    long,
  );
});

/** Opens every part that opens on demand. */
async function unfold(page: Page): Promise<void> {
  for (const part of await page.locator('summary, button[aria-expanded=false]').all()) await part.click();
}
