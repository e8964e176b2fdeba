import { createControlClient } from '../clients/control-client.ts';
import { createMiddlewareClient } from '../clients/middleware-client.ts';
import { waitUntil } from '../wait-until.ts';
import { activitiesArrive } from './activities-arrive.ts';
import { hubspotShowsIt } from './hubspot-shows-it.ts';
import { leadComesBack } from './lead-comes-back.ts';
import { leadIsHandedOver } from './lead-is-handed-over.ts';
import { leadIsScored } from './lead-is-scored.ts';
import { repTurnsItDown } from './rep-turns-it-down.ts';
import { readStoryPlan } from './story-plan.ts';
import type { KnownLead, StoryWorld } from './story-world.ts';
import { paragraph, traceTable } from './wording.ts';

export interface StoryOptions {
  /** Of the running demo. */
  readonly addresses: { readonly control: string; readonly middleware: string };
  /** An API token of the middleware. */
  readonly token: string;
  /** Told the story, piece by piece; a piece may have several lines. */
  readonly tell: (lines: string) => void;
}

/**
 * Plays the way of a lead against the running demo, over HTTP alone, with a new lead each time. Returns who it was.
 * @throws when the demo does not run, or when something does not come in time.
 */
export async function playStory({ addresses, token, tell }: StoryOptions): Promise<KnownLead> {
  const world: StoryWorld = {
    plan: readStoryPlan(),
    control: createControlClient(addresses.control),
    middleware: createMiddlewareClient(addresses.middleware, token),
    tell,
  };
  await demoIsReady(world);
  tell('The way of a lead');
  tell(
    paragraph(
      'Sales and marketing made one agreement: what a qualified lead is, who may move it, why it may be turned down. Treaty holds Salesforce and HubSpot to it. Here is what that means for one lead.',
    ),
  );
  const lead = await activitiesArrive(world);
  await leadIsScored(world, lead);
  const rep = await leadIsHandedOver(world, lead);
  await repTurnsItDown(world, lead, rep);
  await hubspotShowsIt(world, lead, rep);
  await leadComesBack(world, lead, rep);
  await tellTrace(world, lead, addresses.middleware);
  return lead;
}

/** Waits for demo data under way: they move the clock. Starts the middleware when somebody had stopped it. */
async function demoIsReady({ control, tell }: StoryWorld): Promise<void> {
  const status = await control.status();
  if (status === null) throw new Error('Nothing runs here. Start it in another terminal with: npm start');
  if (status.seeding !== null) {
    tell(
      `The demo data are still being made (${status.seeding.played} of ${status.seeding.of}). The story begins when they are ready.`,
    );
    const isReady = async (): Promise<true | null> =>
      (await control.status())?.seeding === null ? true : null;
    await waitUntil('The end of the demo data', isReady, { within: 300_000, every: 500 });
  }
  await control.startMiddleware();
}

async function tellTrace(
  { middleware, tell }: StoryWorld,
  { leadId, name }: KnownLead,
  address: string,
): Promise<void> {
  tell('The whole way');
  tell(
    paragraph(
      `All of it stands in the trace of ${name}: who did what, when and why, across both CRMs. It is never changed, only added to.`,
    ),
  );
  tell(traceTable(await middleware.trace(leadId)));
  tell(paragraph(`The same as data, with the API token: ${address}/v1/leads/${leadId}/trace`));
}
