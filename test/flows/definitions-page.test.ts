import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { referenceToHtml } from '../../middleware/src/adapters/http/definitions-page/reference-to-html.ts';
import { composeReference } from '../../middleware/src/services/definitions/compose-reference.ts';
import { startServer, type TestServer } from '../adapters/http/start-server.ts';
import { describeInBrowser } from '../browser/support/describe-in-browser.ts';
import { findViolations } from '../browser/support/find-violations.ts';
import { watchPage, type WatchedPage } from '../browser/support/watch-page.ts';
import { agreementInForce } from '../services/definitions/agreement-in-force.ts';

const a4 = { width: 794, height: 1123 };
/** Across, as two of A4 beside each other. */
const a3 = { width: 1588, height: 1123 };
const artifacts = resolve(import.meta.dirname, '../../test-artifacts');

/** Run in the page: halves taller than the sheet, and elements whose text reaches over their edge or that of the paper. */
const findCutOff = `(() => {
  const millimetre = 96 / 25.4;
  const isBlock = (element) => getComputedStyle(element).display !== 'inline';
  const tooTall = [...document.querySelectorAll('.sheet')].filter(
    (sheet) => sheet.getBoundingClientRect().height > 297 * millimetre,
  );
  const tooWide = [...document.querySelectorAll('.sheet *')].filter(
    (element) =>
      element.getBoundingClientRect().right >
        element.closest('.sheet').getBoundingClientRect().right - 10 * millimetre ||
      (isBlock(element) && element.scrollWidth > element.clientWidth + 1),
  );
  return [...tooTall, ...tooWide].map((element) => element.tagName + ': ' + element.textContent.trim().slice(0, 60));
})()`;

describeInBrowser('the page of the definitions', (browser) => {
  let server: TestServer;
  let open: WatchedPage;

  beforeAll(async () => {
    const { definitions } = agreementInForce();
    server = await startServer({
      handlers: { definitionsPage: () => referenceToHtml(composeReference(definitions)) },
    });
    open = await watchPage(browser, a4);
    await open.page.goto(`${server.url}/definitions.html`);
  }, 60_000);
  afterAll(() => server.close());

  test('is shown with its style, and without a fault, under a policy that allows nothing else', async () => {
    const font: string = await open.page.evaluate('getComputedStyle(document.body).fontSize');
    expect(parseFloat(font)).toBeCloseTo(10, 0);
    expect(open.faults).toEqual([]);
  });

  test('is accessible', async () => {
    expect(await findViolations(open.page.mainFrame())).toEqual([]);
  });

  test('prints on one page, an A3 sheet for the wall', async () => {
    const pdf = await open.page.pdf({ preferCSSPageSize: true, printBackground: true });
    mkdirSync(artifacts, { recursive: true });
    writeFileSync(resolve(artifacts, 'definitions.pdf'), pdf);
    const written = pdf.toString('latin1');
    expect(written.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(written) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([1191, 842]);
  });

  test('loses nothing on paper: no text reaches over the edge of its sheet or of its cell', async () => {
    await open.page.setViewportSize(a3);
    await open.page.emulateMedia({ media: 'print' });
    await open.picture('definitions-printed');
    const cutOff: readonly string[] = await open.page.evaluate(findCutOff);
    expect(cutOff).toEqual([]);
  });

  test('can be read on a phone: the page itself does not scroll sideways', async () => {
    await open.page.emulateMedia({ media: 'screen' });
    await open.page.setViewportSize({ width: 375, height: 800 });
    const [wide, seen]: [number, number] = await open.page.evaluate(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(wide).toBeLessThanOrEqual(seen);
    await open.picture('definitions-phone');
  });
});
