import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Frame, Locator } from 'playwright-core';
import { pollUntil } from '../support/poll-until.ts';
import { openBench, type Bench } from '../browser/support/bench.ts';
import { describeInBrowser } from '../browser/support/describe-in-browser.ts';
import { findViolations } from '../browser/support/find-violations.ts';
import { goTo } from '../browser/support/keyboard.ts';

const long = 90_000;

/** True when a person sees all of it in its frame without scrolling. */
const isInSight = async (words: Locator, frame: Frame): Promise<boolean> => {
  const [shown, window] = [await words.boundingBox(), await (await frame.frameElement()).boundingBox()];
  if (shown === null || window === null) return false;
  return shown.y >= window.y && shown.y + shown.height <= window.y + window.height;
};

describeInBrowser('what a rep decides is never lost', (browser) => {
  let bench: Bench;
  let contactId: string;

  beforeAll(async () => {
    bench = await openBench(browser);
  }, 150_000);

  afterEach(() => {
    expect(bench.faults).toEqual([]);
  });

  afterAll(() => bench.close());

  const hasReturned = async () => (await bench.house.card(contactId)).situation === 'returned';

  test(
    'what was chosen is still there after a save in Salesforce that failed',
    async () => {
      const { page, salesforce } = bench;
      contactId = await bench.newLeadToReview();
      const { label, asks } = await bench.house.reasonThatAsksFor(contactId, 'number');
      await page.route('**/ui-api/records/**', async (route) => {
        if (route.request().method() !== 'PATCH') return route.fallback();
        const body = [{ errorCode: 'SERVER_UNAVAILABLE', message: 'The org is being maintained.' }];
        return route.fulfill({ json: { status: 503, body } });
      });
      await salesforce.getByRole('button', { name: 'Reject' }).click();
      await salesforce.getByText(label, { exact: true }).click();
      await page.keyboard.type('12');
      await salesforce.getByRole('button', { name: 'Reject' }).click();
      await salesforce.getByRole('alert').first().waitFor();
      await salesforce.getByText(label, { exact: true }).waitFor();
      expect(await salesforce.getByLabel(asks).inputValue()).toBe('12');
      await bench.picture('workbench/9-not-saved-salesforce');
      expect(await findViolations(bench.frameOf('salesforce'))).toEqual([]);

      await page.unroute('**/ui-api/records/**');
      await salesforce.getByRole('button', { name: 'Reject' }).click();
      await pollUntil('the decision', hasReturned, long);
    },
    long,
  );

  test(
    'what was chosen is still there after a save in HubSpot that failed, and is sent again',
    async () => {
      const { hubspot } = bench;
      contactId = await bench.newLeadToReview();
      await bench.page.getByLabel('Signed in to HubSpot as').selectOption('Tom Ashworth');
      await hubspot.getByRole('button', { name: 'Reject' }).waitFor();
      const { label, asks } = await bench.house.reasonThatAsksFor(contactId, 'number');
      const choice = hubspot.getByRole('radio', { name: label, exact: true });
      await bench.stopMiddleware();
      await hubspot.getByRole('button', { name: 'Reject' }).click();
      await choice.click();
      await hubspot.getByLabel(asks).fill('12');
      await hubspot.getByRole('button', { name: `Reject: ${label}` }).click();
      await hubspot.getByText('Not saved').waitFor();
      expect(await hubspot.getByLabel(asks).inputValue()).toBe('12');
      expect(await choice.isChecked()).toBe(true);
      expect(await isInSight(hubspot.getByText('Not saved'), bench.frameOf('hubspot'))).toBe(true);
      await bench.picture('workbench/10-not-saved-hubspot');
      expect(await findViolations(bench.frameOf('hubspot'))).toEqual([]);

      await bench.startMiddleware();
      await hubspot.getByRole('button', { name: 'Try again' }).click();
      const isSaved = async () => (await bench.house.card(contactId)).handoff?.verdicts.length === 1;
      await pollUntil('the decision', isSaved, long);
    },
    long,
  );

  test(
    'a rep decides with the keyboard alone while the middleware is stopped',
    async () => {
      const { page } = bench;
      contactId = await bench.newLeadToReview();
      const { label } = await bench.house.reasonThatAsksFor(contactId, null);
      await bench.stopMiddleware();
      const before = bench.clicks();
      await page.getByLabel('Signed in to Salesforce as').focus();
      for (const name of ['Reject', label, 'Reject']) {
        await goTo(page, bench.frameOf('salesforce'), { key: 'Tab', name });
        await page.keyboard.press('Enter');
      }
      await bench.salesforce.getByText('Saved').first().waitFor();
      expect(bench.clicks() - before).toBe(0);
      await bench.picture('workbench/11-decided-without-middleware');

      await bench.startMiddleware();
      await pollUntil('the decision', hasReturned, long);
    },
    long,
  );

  test(
    'a lead that nobody reviews in time is overdue in both CRMs',
    async () => {
      contactId = await bench.newLeadToReview();
      await bench.press('Move the clock forward by one week');
      await bench.salesforce.getByText('Overdue').first().waitFor();
      await bench.hubspot.getByText('verdue').first().waitFor();
      await bench.picture('workbench/12-overdue');
    },
    long,
  );
});
