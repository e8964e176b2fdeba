import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame } from 'playwright-core';
import { pollUntil } from '../support/poll-until.ts';
import { countClicks } from './support/clicks.ts';
import { findViolations } from './support/find-violations.ts';
import { goTo } from './support/keyboard.ts';
import { openBrowser } from './support/open-browser.ts';
import { openWorkbench, type OpenWorkbench } from './support/open-workbench.ts';
import { watchPage, type WatchedPage } from './support/watch-page.ts';
import { workbenchPage, type WorkbenchPage } from './support/workbench-page.ts';

const long = 40_000;
const browser = await openBrowser();

(browser === null ? describe.skip : describe)('the story, through both faces', () => {
  let house: OpenWorkbench;
  let watched: WatchedPage;
  let bench: WorkbenchPage;
  let clicks: () => number;
  let contactId: string;

  beforeAll(async () => {
    house = await openWorkbench();
    watched = await watchPage(known(browser), { width: 1440, height: 900 });
    clicks = await countClicks(watched.page);
    bench = workbenchPage(watched.page);
    await watched.page.goto(house.url);
  }, 150_000);

  afterEach(() => {
    expect(watched.faults).toEqual([]);
  });

  afterAll(async () => {
    await known(browser).close();
    await house.close();
  });

  const choiceWith = async (kind: string | null) => {
    const choice = (await house.card(contactId)).choices.reject.find(
      ({ detail }) => (detail?.kind ?? null) === kind,
    );
    if (choice === undefined) throw new Error(`No reason asks for ${kind ?? 'nothing'}.`);
    return { label: choice.label, field: choice.detail?.label ?? '' };
  };
  const situation = async (): Promise<string> => (await house.card(contactId)).situation;

  test(
    'a lead that nobody knew is in HubSpot alone',
    async () => {
      await bench.newLead();
      await bench.hubspot.getByRole('tab', { name: 'Lead card' }).waitFor();
      await watched.picture('workbench/1-new-lead');
    },
    long,
  );

  test(
    'a lead that qualifies is on the rep’s page by itself',
    async () => {
      contactId = await bench.newLeadToReview();
      await bench.hubspot.getByRole('button', { name: 'Accept' }).waitFor();
      await watched.picture('workbench/2-to-review');
    },
    long,
  );

  test(
    'turning a lead down takes three clicks',
    async () => {
      const { label } = await choiceWith('number');
      const before = clicks();
      await bench.salesforce.getByRole('button', { name: 'Reject' }).click();
      await watched.picture('workbench/3-reasons');
      await bench.salesforce.getByText(label, { exact: true }).click();
      // The one thing that the reason asks for has the focus.
      await watched.page.keyboard.type('12');
      await watched.picture('workbench/4-detail');
      await bench.salesforce.getByRole('button', { name: 'Reject' }).click();
      expect(clicks() - before).toBe(3);
      await bench.hubspot.getByText(label, { exact: false }).first().waitFor();
      expect(await situation()).toBe('returned');
    },
    long,
  );

  test(
    'marketing sees in HubSpot what sales decided in Salesforce',
    async () => {
      const { recycling, handoff } = await house.card(contactId);
      await bench.hubspot
        .getByText(recycling?.track ?? 'no track')
        .first()
        .waitFor();
      await bench.press(/^Trace/);
      await watched.page
        .getByText(handoff?.verdicts[0]?.reason ?? 'no reason')
        .first()
        .waitFor();
      await watched.picture('workbench/5-rejected');
    },
    long,
  );

  test(
    'a lead that comes back says why it was rejected before, and what has changed since',
    async () => {
      const { page } = watched;
      await page.getByText('Company data', { exact: true }).click();
      await page.getByLabel('Company size').fill('120');
      await bench.press('Change in HubSpot');
      await bench.press('Pricing page visit');
      await bench.salesforce.getByText('Rejected before').first().waitFor();
      await bench.hubspot.getByText('Rejected before').first().waitFor();
      expect((await house.card(contactId)).handoff?.cycle).toBe(2);
      await watched.picture('workbench/6-rejected-before');
    },
    long,
  );

  test(
    'accepting a lead takes one click',
    async () => {
      const before = clicks();
      await bench.hubspot.getByRole('button', { name: 'Accept' }).click();
      expect(clicks() - before).toBe(1);
      await bench.hubspot.getByText('Saved').waitFor();
      await watched.picture('workbench/7-settling');
      // It takes effect once Salesforce was asked whether somebody decided earlier there.
      await pollUntil('the acceptance', async () => (await situation()) === 'accepted', long);
      await bench.salesforce.getByRole('button', { name: 'Give back' }).waitFor();
      await watched.picture('workbench/8-accepted');
    },
    long,
  );

  test(
    'no part of the workbench keeps anybody out',
    async () => {
      const frames = watched.page.frames();
      expect(frames.length).toBe(3);
      for (const frame of frames) expect(await findViolations(frame)).toEqual([]);
    },
    long,
  );

  test(
    'what was chosen is still there after a save in Salesforce that failed',
    async () => {
      const { page } = watched;
      contactId = await bench.newLeadToReview();
      const { label, field } = await choiceWith('number');
      await page.route('**/ui-api/records/**', async (route) => {
        if (route.request().method() !== 'PATCH') return route.fallback();
        const body = [{ errorCode: 'SERVER_UNAVAILABLE', message: 'The org is being maintained.' }];
        return route.fulfill({ json: { status: 503, body } });
      });
      await bench.salesforce.getByRole('button', { name: 'Reject' }).click();
      await bench.salesforce.getByText(label, { exact: true }).click();
      await page.keyboard.type('12');
      await bench.salesforce.getByRole('button', { name: 'Reject' }).click();
      await bench.salesforce.getByRole('alert').first().waitFor();
      await bench.salesforce.getByText(label, { exact: true }).waitFor();
      expect(await bench.salesforce.getByLabel(field).inputValue()).toBe('12');
      await watched.picture('workbench/9-not-saved-salesforce');
      expect(await findViolations(frameOf('salesforce'))).toEqual([]);

      await page.unroute('**/ui-api/records/**');
      await bench.salesforce.getByRole('button', { name: 'Reject' }).click();
      await pollUntil('the verdict', async () => (await situation()) === 'returned', long);
    },
    long,
  );

  test(
    'what was chosen is still there after a save in HubSpot that failed, and is sent again',
    async () => {
      contactId = await bench.newLeadToReview();
      const { label, field } = await choiceWith('number');
      await bench.stopMiddleware();
      await bench.hubspot.getByRole('button', { name: 'Reject' }).click();
      await bench.hubspot.getByRole('radio', { name: label, exact: true }).click();
      await bench.hubspot.getByLabel(field).fill('12');
      await bench.hubspot.getByRole('button', { name: `Reject: ${label}` }).click();
      await bench.hubspot.getByText('Not saved').waitFor();
      expect(await bench.hubspot.getByLabel(field).inputValue()).toBe('12');
      expect(await bench.hubspot.getByRole('radio', { name: label, exact: true }).isChecked()).toBe(true);
      await watched.picture('workbench/10-not-saved-hubspot');
      expect(await findViolations(frameOf('hubspot'))).toEqual([]);

      await bench.startMiddleware();
      await bench.hubspot.getByRole('button', { name: 'Try again' }).click();
      await pollUntil(
        'the verdict',
        async () => (await house.card(contactId)).handoff?.verdicts.length === 1,
        long,
      );
    },
    long,
  );

  test(
    'a rep decides with the keyboard alone while the middleware is stopped, and nothing is lost',
    async () => {
      const { page } = watched;
      contactId = await bench.newLeadToReview();
      const { label } = await choiceWith(null);
      await bench.stopMiddleware();
      const before = clicks();
      await page.getByLabel('Signed in to Salesforce as').focus();
      await goTo(page, frameOf('salesforce'), { key: 'Tab', name: 'Reject' });
      await page.keyboard.press('Enter');
      await goTo(page, frameOf('salesforce'), { key: 'Tab', name: label });
      await page.keyboard.press('Enter');
      await goTo(page, frameOf('salesforce'), { key: 'Tab', name: 'Reject' });
      await page.keyboard.press('Enter');
      await bench.salesforce.getByText('Recycled').first().waitFor();
      expect(clicks() - before).toBe(0);
      await watched.picture('workbench/11-decided-without-middleware');

      await bench.startMiddleware();
      await pollUntil('the verdict', async () => (await situation()) === 'returned', long);
    },
    long,
  );

  test(
    'a lead that nobody reviews in time is overdue in both faces',
    async () => {
      contactId = await bench.newLeadToReview();
      await bench.press('Move the clock on by one week');
      await bench.salesforce.getByText('Overdue').first().waitFor();
      await bench.hubspot.getByText('verdue').first().waitFor();
      await watched.picture('workbench/12-overdue');
    },
    long,
  );

  test(
    'on a phone there is a part at a time, and nothing is wider than the screen',
    async () => {
      const { page, picture } = watched;
      await page.setViewportSize({ width: 375, height: 812 });
      for (const part of ['Leads', 'Salesforce', 'HubSpot', 'Trace']) {
        await page
          .getByRole('navigation', { name: 'Parts of the workbench' })
          .getByRole('button', { name: part })
          .click();
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
        expect(await findViolations(page.mainFrame())).toEqual([]);
        await picture(`workbench/375-${part.toLowerCase()}`);
      }
    },
    long,
  );

  const frameOf = (face: string): Frame => {
    const frame = watched.page.frames().find((each) => each.url().includes(`/workbench/${face}/`));
    if (frame === undefined) throw new Error(`There is no frame of ${face}.`);
    return frame;
  };
});

function known(found: Browser | null): Browser {
  if (found === null) throw new Error('No browser runs here.');
  return found;
}
