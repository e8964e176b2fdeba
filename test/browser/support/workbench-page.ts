import type { FrameLocator, Page } from 'playwright-core';

/** The workbench as a person uses it. */
export interface WorkbenchPage {
  readonly salesforce: FrameLocator;
  readonly hubspot: FrameLocator;
  /** Presses one of the workbench's own buttons. */
  press(name: string | RegExp): Promise<void>;
  /** Makes a lead that nobody knew, and returns its contact's id once it is on show. */
  newLead(): Promise<string>;
  /** Makes a lead that is handed over to a rep, and resolves when the rep's page asks for a decision. */
  newLeadToReview(): Promise<string>;
  stopMiddleware(): Promise<void>;
  startMiddleware(): Promise<void>;
}

/** The activities that make an ideal customer an MQL at once: asking for a demo. */
const decisive = 'Demo request';

/** Takes hold of the page. */
export function workbenchPage(page: Page): WorkbenchPage {
  const salesforce = page.frameLocator('iframe[title^="Salesforce"]');
  const hubspot = page.frameLocator('iframe[title^="HubSpot"]');
  const press = (name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
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
    stopMiddleware: async () => {
      await press('Stop');
      await page.getByText('Middleware is stopped', { exact: true }).waitFor();
    },
    startMiddleware: async () => {
      await press('Start');
      await page.getByText('Middleware runs', { exact: true }).waitFor();
    },
    newLeadToReview: async () => {
      const contactId = await newLead();
      await press(decisive);
      await salesforce.getByRole('button', { name: 'Accept' }).waitFor();
      return contactId;
    },
  };
}
