import type { Frame, Page } from 'playwright-core';

const most = 80;

/** Goes on with a key until something that is called so has the focus in the frame. @throws with where it came instead. */
export async function goTo(
  page: Page,
  frame: Frame,
  { key, name }: { key: string; name: string },
): Promise<void> {
  const reached: string[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key);
    const focused = frame.locator(':focus').last();
    // As a screen reader hears it: `- button "Reject"`.
    const heard = (await focused.count()) === 0 ? '' : await focused.ariaSnapshot();
    if (heard.includes(`"${name}`)) return;
    reached.push(heard);
  }
  throw new Error(`“${name}” cannot be reached with ${key}; reached: ${[...new Set(reached)].join(' | ')}`);
}
