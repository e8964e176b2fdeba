import { openAssets } from '../workbench/assets/assets.ts';
import type { ControlParts } from './control/control-parts.ts';
import { startControlServer } from './control/start-control-server.ts';
import { DemoClock } from './demo-clock.ts';
import { fillDemo, fillingState } from './fill-demo.ts';
import { middlewareEnvironment } from './middleware-environment.ts';
import { MiddlewareProcess } from './middleware-process.ts';
import { places } from './ports.ts';
import { prepareDemo, type PreparedDemo, type StartOptions } from './prepare-demo.ts';
import { removeRunning, writeRunning, type Addresses } from './running.ts';
import { root } from './settings.ts';
import { openSlackCatcher } from './slack-catcher.ts';
import { startHubSpot, startSalesforce } from './start-crms.ts';

/** A demo that runs. */
export interface Demo {
  readonly addresses: Addresses;
  readonly apiToken: string;
  /** Ends the middleware without waiting for its work. */
  readonly kill: () => void;
  /** Makes the demo data if they are not there yet. */
  readonly fill: () => Promise<void>;
}

/** Starts both simulated CRMs, the control server and the middleware. @throws with what to do when that is not possible. */
export async function startDemo(options: StartOptions): Promise<Demo> {
  const { settings, tell, atEnd } = options;
  const prepared = await prepareDemo(options);
  const { addresses, secrets, folder, firstPort } = prepared;
  const parts = await openParts(options, prepared);
  const control = await startControlServer(parts, { port: firstPort + places.control, host: settings.host });
  atEnd.defer(() => control.close());
  tell('  the simulated Salesforce and HubSpot are ready; the middleware is coming');
  atEnd.defer(() => parts.middleware.stop());
  await parts.middleware.start();
  // Everything else runs without its page.
  parts.assets.make().catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)));
  writeRunning(folder.path, { pid: process.pid, addresses, apiToken: secrets.apiToken });
  atEnd.defer(() => removeRunning(folder.path));
  const stopping = new AbortController();
  atEnd.defer(() => stopping.abort());
  return {
    addresses,
    apiToken: secrets.apiToken,
    kill: () => parts.middleware.kill(),
    fill: () => fillDemo({ ...parts, progress: prepared.progress, tell, signal: stopping.signal }),
  };
}

/** Starts the CRMs and puts together what the control server works with; the middleware is not started yet. */
async function openParts(
  { settings, tell, atEnd }: StartOptions,
  prepared: PreparedDemo,
): Promise<ControlParts> {
  const { addresses, secrets, clock, progress, folder, firstPort } = prepared;
  const salesforce = await startSalesforce(prepared);
  atEnd.defer(() => salesforce.close());
  const hubspot = await startHubSpot(prepared);
  atEnd.defer(() => hubspot.close());
  const assets = openAssets({ root, tell });
  atEnd.defer(() => assets.stop());
  const surroundings = { settings, secrets, addresses, firstPort };
  const middleware = new MiddlewareProcess({
    tell,
    launch: () => ({
      environment: middlewareEnvironment({ ...surroundings, clockOffset: clock.offset }),
      logFile: folder.file('log'),
    }),
  });
  const demoClock = new DemoClock({
    clock,
    keep: (clockOffset) => progress.save({ clockOffset }),
    tellMiddleware: (offset) => middleware.setClockOffset(offset),
  });
  return {
    ...prepared,
    apiToken: secrets.apiToken,
    clock: demoClock,
    middleware,
    salesforce,
    hubspot,
    assets,
    slack: openSlackCatcher(folder.file('slack')),
    seeding: () => fillingState(progress),
  };
}
