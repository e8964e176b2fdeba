import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { wantsPictures } from './wants-pictures.ts';

/** Pictures of what the tests saw; nobody keeps them in version control. */
const artifacts = resolve(import.meta.dirname, '../../../test-artifacts');

/** A page in the browser, and everything that went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Exceptions, errors on the console, answers that were refused: of the page, its frames and its workers. */
  readonly faults: readonly string[];
  /** Keeps a picture of the page as it is, where pictures are wanted. */
  readonly picture: (name: string) => Promise<void>;
}

/** Opens a page of that size, in English and UTC, so that pictures are the same everywhere. */
export async function watchPage(
  browser: Browser,
  size: { width: number; height: number },
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // Generous: a machine may be busy with other tests.
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return {
    page,
    faults,
    picture: async (name) => {
      if (!wantsPictures) return;
      const path = join(artifacts, `${name}.png`);
      mkdirSync(resolve(path, '..'), { recursive: true });
      await page.screenshot({ path });
    },
  };
}
