import type { Frame, Page } from 'playwright-core';

const most = 120;

/** Goes on with a key until something with that text has the focus in the frame. @throws with where it came. */
export async function goTo(
  page: Page,
  frame: Frame,
  { key, text }: { key: string; text: string },
): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key);
    const focused = frame.locator(':focus').last();
    const now = (await focused.count()) === 0 ? '' : await focusedText(focused);
    if (now.includes(text)) return;
    seen.push(now);
  }
  throw new Error(`“${text}” cannot be reached with ${key}; reached: ${[...new Set(seen)].join(' | ')}`);
}

/** A button says what it does, a field what it is called. */
const focusedText = async (focused: ReturnType<Frame['locator']>): Promise<string> => {
  const label = await focused.evaluate(
    '(element) => [element.innerText, element.value, ...(element.labels ?? [])].map((part) => part?.innerText ?? part ?? "").join(" ")',
  );
  return String(label);
};
