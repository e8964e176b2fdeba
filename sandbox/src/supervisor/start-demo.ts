import { openAssets } from '../workbench/assets/assets.ts';
import type { ControlDependencies } from './control/control-dependencies.ts';
import { startControlServer } from './control/start-control-server.ts';
import { DemoClock } from './demo-clock.ts';
import { seedDemo, seedingState } from './seed-demo.ts';
import { middlewareEnvironment } from './middleware-environment.ts';
import { MiddlewareProcess } from './middleware-process.ts';
import { portOffsets } from './ports.ts';
import { prepareDemo, type PreparedDemo, type StartOptions } from './prepare-demo.ts';
import { removeRunning, writeRunning, type Addresses } from './running-demo.ts';
import { root } from './settings.ts';
import { openSlackCatcher } from './slack-catcher.ts';
import { startHubSpot, startSalesforce } from './start-crms.ts';

/** A running demo. */
export interface Demo {
  readonly addresses: Addresses;
  readonly apiToken: string;
  readonly controlToken: string;
  /** Kills the middleware without waiting for its work. */
  readonly kill: () => void;
  /** Creates the demo data if they do not exist yet. */
  readonly seed: () => Promise<void>;
}

/** Starts both simulated CRMs, the control server and the middleware. @throws with what to do when that is not possible. */
export async function startDemo(options: StartOptions): Promise<Demo> {
  const { settings, print, disposables } = options;
  const prepared = await prepareDemo(options);
  const { addresses, secrets, folder, firstPort, controlToken } = prepared;
  const dependencies = await openDependencies(options, prepared);
  const control = await startControlServer(dependencies, {
    port: firstPort + portOffsets.control,
    host: settings.host,
  });
  disposables.defer(() => control.close());
  print('  The simulated Salesforce and HubSpot are ready; starting the middleware');
  disposables.defer(() => dependencies.middleware.stop());
  await dependencies.middleware.start();
  // Everything else works without the workbench page.
  dependencies.assets
    .build()
    .catch((error: unknown) => print(error instanceof Error ? error.message : String(error)));
  writeRunning(folder.path, { pid: process.pid, addresses, apiToken: secrets.apiToken, controlToken });
  disposables.defer(() => removeRunning(folder.path));
  const stopping = new AbortController();
  disposables.defer(() => stopping.abort());
  return {
    addresses,
    apiToken: secrets.apiToken,
    controlToken,
    kill: () => dependencies.middleware.kill(),
    seed: () => seedDemo({ ...dependencies, progress: prepared.progress, print, signal: stopping.signal }),
  };
}

/** Starts the CRMs and composes what the control server works with; the middleware is not started yet. */
async function openDependencies(
  { settings, print, disposables }: StartOptions,
  prepared: PreparedDemo,
): Promise<ControlDependencies> {
  const { addresses, secrets, controlToken, clock, progress, folder, firstPort } = prepared;
  const salesforce = await startSalesforce(prepared);
  disposables.defer(() => salesforce.close());
  const hubspot = await startHubSpot(prepared);
  disposables.defer(() => hubspot.close());
  const assets = openAssets({ root, print });
  disposables.defer(() => assets.stop());
  const options = { settings, secrets, controlToken, addresses, firstPort };
  const middleware = new MiddlewareProcess({
    print,
    launch: () => ({
      environment: middlewareEnvironment({ ...options, clockOffset: clock.offset }),
      logFile: folder.file('log'),
    }),
  });
  const demoClock = new DemoClock({
    clock,
    save: (clockOffset) => progress.save({ clockOffset }),
    setMiddlewareOffset: (offset) => middleware.setClockOffset(offset),
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
    seeding: () => seedingState(progress),
  };
}
