import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { countClicks } from './clicks.ts';
import { openWorkbench, type OpenWorkbench } from './open-workbench.ts';
import { watchPage, type WatchedPage } from './watch-page.ts';

/** A workbench of its own, and a person in front of it. */
export interface Bench extends WatchedPage {
  readonly house: OpenWorkbench;
  readonly salesforce: FrameLocator;
  readonly hubspot: FrameLocator;
  /** How often the mouse was pressed so far. */
  readonly clicks: () => number;
  /** Presses one of the workbench's own buttons. */
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Makes a lead that nobody knew, and returns its contact's id once it is on show. */
  readonly newLead: () => Promise<string>;
  /** Makes a lead that is handed over to a rep; resolves when the rep's page asks for a decision. */
  readonly newLeadToReview: () => Promise<string>;
  readonly stopMiddleware: () => Promise<void>;
  readonly startMiddleware: () => Promise<void>;
  /** The frame of a CRM page. */
  readonly frameOf: (crm: 'salesforce' | 'hubspot') => Frame;
  readonly close: () => Promise<void>;
}

/** What makes an ideal customer an MQL at once. */
const decisive = 'Demo request';

/** Opens a workbench in the browser. */
export async function openBench(browser: Browser): Promise<Bench> {
  const house = await openWorkbench();
  const watched = await watchPage(browser, { width: 1440, height: 900 });
  const { page } = watched;
  const clicks = await countClicks(page);
  await page.goto(house.url);
  return {
    ...watched,
    house,
    clicks,
    ...doings(page),
    frameOf: (crm) => {
      const frame = page.frames().find((each) => each.url().includes(`/workbench/${crm}/`));
      if (frame === undefined) throw new Error(`There is no frame of ${crm}.`);
      return frame;
    },
    close: () => house.close(),
  };
}

function doings(
  page: Page,
): Pick<
  Bench,
  'salesforce' | 'hubspot' | 'press' | 'newLead' | 'newLeadToReview' | 'stopMiddleware' | 'startMiddleware'
> {
  const salesforce = page.frameLocator('iframe[title^="Salesforce"]');
  const hubspot = page.frameLocator('iframe[title^="HubSpot"]');
  const press = (name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  const pressUntil = async (name: string, said: string): Promise<void> => {
    await press(name);
    await page.getByText(said, { exact: true }).waitFor();
  };
  const newLead = async (): Promise<string> => {
    const before = page.url();
    await press('New lead');
    await page.waitForURL((url) => url.href !== before);
    await page.getByText('Salesforce has no record of this lead').waitFor();
    return new URLSearchParams(new URL(page.url()).hash.slice(1)).get('lead') ?? '';
  };
  return {
    salesforce,
    hubspot,
    press,
    newLead,
    newLeadToReview: async () => {
      const contactId = await newLead();
      await press(decisive);
      await salesforce.getByRole('button', { name: 'Accept' }).waitFor();
      return contactId;
    },
    stopMiddleware: () => pressUntil('Stop', 'Middleware is stopped'),
    startMiddleware: () => pressUntil('Start', 'Middleware is running'),
  };
}
