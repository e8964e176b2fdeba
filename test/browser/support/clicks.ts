import type { Page } from 'playwright-core';

/** Counts how often a person presses the mouse, on the page or in a frame of it. */
export async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction('noteClick', () => {
    clicks += 1;
  });
  await page.addInitScript(`addEventListener('pointerdown', () => noteClick(), { capture: true })`);
  return () => clicks;
}
