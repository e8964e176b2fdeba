import { createControlClient } from '../clients/control-client.ts';
import { createMiddlewareClient } from '../clients/middleware-client.ts';
import { waitUntil } from '../wait-until.ts';
import { paragraph, traceTable } from './format-text.ts';
import { acceptReturningLead } from './steps/accept-returning-lead.ts';
import { handOffLead } from './steps/hand-off-lead.ts';
import { recordActivities } from './steps/record-activities.ts';
import { rejectLead } from './steps/reject-lead.ts';
import { scoreLead } from './steps/score-lead.ts';
import { showInHubSpot } from './steps/show-in-hubspot.ts';
import type { StoryContext, StoryLead } from './story-context.ts';
import { readStoryPlan } from './story-plan.ts';

export interface StoryOptions {
  /** Of the running demo. */
  readonly addresses: { readonly control: string; readonly middleware: string };
  /** An API token of the middleware. */
  readonly apiToken: string;
  /** The token of its control server. */
  readonly controlToken: string;
  /** Called with each piece of text; a piece may have several lines. */
  readonly print: (text: string) => void;
}

/**
 * Takes a new lead from its first activity to acceptance in the running demo, over HTTP only, and prints what happens. Returns the
 * lead. @throws when the demo is not running, or when an expected effect does not come in time.
 */
export async function runStory({ print, ...running }: StoryOptions): Promise<StoryLead> {
  const context: StoryContext = {
    plan: readStoryPlan(),
    control: createControlClient(running),
    middleware: createMiddlewareClient(running.addresses.middleware, running.apiToken),
    print,
  };
  await waitForDemo(context);
  print('A lead, from first activity to acceptance');
  print(
    paragraph(
      'Sales and marketing share one agreement: what counts as a qualified lead, who may move it, and why it may be rejected. Treaty applies it in Salesforce and in HubSpot. This is what it means for one lead.',
    ),
  );
  const lead = await recordActivities(context);
  await scoreLead(context, lead);
  const rep = await handOffLead(context, lead);
  await rejectLead(context, lead, rep);
  await showInHubSpot(context, lead, rep);
  await acceptReturningLead(context, lead, rep);
  await printTrace(context, lead, running.addresses.middleware);
  return lead;
}

/** Waits while demo data are being created, since that moves the clock, and starts the middleware if it was stopped. */
async function waitForDemo({ control, print }: StoryContext): Promise<void> {
  const status = await control.status();
  if (status === null)
    throw new Error('The demo is not running. Start it in another terminal with: npm start');
  if (status.seeding !== null) {
    print(
      `The demo data are still being created (${status.seeding.played} of ${status.seeding.of}). The story starts when they are complete.`,
    );
    const isReady = async (): Promise<true | null> =>
      (await control.status())?.seeding === null ? true : null;
    await waitUntil('The end of the demo data', isReady, { timeout: 300_000, interval: 500 });
  }
  await control.startMiddleware();
}

async function printTrace(
  { middleware, print }: StoryContext,
  { leadId, name }: StoryLead,
  address: string,
): Promise<void> {
  print('The complete trace');
  print(
    paragraph(
      `Everything is recorded in the trace of ${name}: who did what, when and why, in both CRMs. Entries are only added, never changed.`,
    ),
  );
  print(traceTable(await middleware.trace(leadId)));
  print(paragraph(`The same as JSON, with the API token: ${address}/v1/leads/${leadId}/trace`));
}
