import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { pollUntil } from '../support/poll-until.ts';
import { openBench, type Bench } from './support/bench.ts';
import { describeInBrowser } from './support/describe-in-browser.ts';
import { findViolations } from './support/find-violations.ts';

const long = 90_000;

describeInBrowser('the story, in both CRMs', (browser) => {
  let bench: Bench;
  let contactId: string;

  beforeAll(async () => {
    bench = await openBench(browser);
  }, 150_000);

  afterEach(() => {
    expect(bench.faults).toEqual([]);
  });

  afterAll(() => bench.close());

  test(
    'a lead that nobody knew is in HubSpot alone',
    async () => {
      await bench.newLead();
      await bench.hubspot.getByText('Score').first().waitFor();
      await bench.picture('workbench/1-new-lead');
    },
    long,
  );

  test(
    'a lead that qualifies is on the rep’s page by itself, and marketing is told that only sales can decide',
    async () => {
      contactId = await bench.newLeadToReview();
      await bench.hubspot.getByText('Only sales can decide on this lead.').waitFor();
      await bench.picture('workbench/2-to-review');
    },
    long,
  );

  test(
    'turning a lead down takes three clicks',
    async () => {
      const { label } = await bench.house.reasonThatAsksFor(contactId, 'number');
      const before = bench.clicks();
      await bench.salesforce.getByRole('button', { name: 'Reject' }).click();
      await bench.picture('workbench/3-reasons');
      await bench.salesforce.getByText(label, { exact: true }).click();
      // The one thing that the reason asks for has the focus.
      await bench.page.keyboard.type('12');
      await bench.picture('workbench/4-detail');
      await bench.salesforce.getByRole('button', { name: 'Reject' }).click();
      expect(bench.clicks() - before).toBe(3);
      await bench.hubspot.getByText(label).first().waitFor();
      expect((await bench.house.card(contactId)).situation).toBe('returned');
    },
    long,
  );

  test(
    'marketing sees in HubSpot what sales decided in Salesforce',
    async () => {
      const { recycling, handoff } = await bench.house.card(contactId);
      await bench.hubspot
        .getByText(recycling?.track ?? 'no track')
        .first()
        .waitFor();
      await bench.press(/^Trace/);
      await bench.page
        .getByText(handoff?.verdicts[0]?.reason ?? 'no reason')
        .first()
        .waitFor();
      await bench.picture('workbench/5-rejected');
    },
    long,
  );

  test(
    'a lead that comes back says why it was rejected before, and what has changed since',
    async () => {
      await bench.page.getByText('Company data', { exact: true }).click();
      await bench.page.getByLabel('Company size').fill('120');
      await bench.press('Change in HubSpot');
      await bench.press('Pricing page visit');
      await bench.salesforce.getByText('Rejected before').first().waitFor();
      await bench.hubspot.getByText('Rejected before').first().waitFor();
      expect((await bench.house.card(contactId)).handoff?.cycle).toBe(2);
      await bench.picture('workbench/6-rejected-before');
    },
    long,
  );

  test(
    'accepting a lead takes one click',
    async () => {
      await bench.page.getByLabel('Signed in to HubSpot as').selectOption('Tom Ashworth');
      await bench.hubspot.getByRole('button', { name: 'Accept' }).waitFor();
      const before = bench.clicks();
      await bench.hubspot.getByRole('button', { name: 'Accept' }).click();
      expect(bench.clicks() - before).toBe(1);
      await bench.hubspot.getByText('Saved').waitFor();
      await bench.picture('workbench/7-settling');
      const isAccepted = async () => (await bench.house.card(contactId)).situation === 'accepted';
      // It takes effect once Salesforce was asked whether somebody decided earlier there.
      await pollUntil('the acceptance', isAccepted, long);
      await bench.salesforce.getByRole('button', { name: 'Return to marketing' }).waitFor();
      await bench.picture('workbench/8-accepted');
    },
    long,
  );

  test(
    'no part of the workbench keeps anybody out',
    async () => {
      const frames = bench.page.frames();
      expect(frames.length).toBe(3);
      for (const frame of frames) expect(await findViolations(frame)).toEqual([]);
    },
    long,
  );

  test(
    'on a phone there is a part at a time, and nothing is wider than the screen',
    async () => {
      const { page, picture } = bench;
      await page.setViewportSize({ width: 375, height: 812 });
      for (const part of ['Leads', 'Salesforce', 'HubSpot', 'Trace']) {
        const parts = page.getByRole('navigation', { name: 'Parts of the workbench' });
        await parts.getByRole('button', { name: part }).click();
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
        expect(await findViolations(page.mainFrame())).toEqual([]);
        await picture(`workbench/375-${part.toLowerCase()}`);
      }
    },
    long,
  );
});
