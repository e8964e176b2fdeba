import { readAgreement } from '../demo/furnish/read-agreement.ts';
import { realNow } from '../system/real-time.ts';
import { SandboxClock } from '../system/sandbox-clock.ts';
import type { ControlParts } from './control/control-parts.ts';
import { startControlServer } from './control/start-control-server.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { DemoClock } from './demo-clock.ts';
import { fillDemo, fillingState } from './fill-demo.ts';
import { foreignCrm, middlewareEnvironment } from './middleware-environment.ts';
import { MiddlewareProcess } from './middleware-process.ts';
import { places, settlePorts } from './ports.ts';
import { ProgressFile } from './progress.ts';
import { removeRunning, writeRunning, type Addresses } from './running.ts';
import { readSecrets } from './secrets.ts';
import { root, type Settings } from './settings.ts';
import { openSlackCatcher } from './slack-catcher.ts';
import { startHubSpot, startSalesforce } from './start-crms.ts';
import { openAssets } from '../workbench/assets/assets.ts';

const day = 86_400_000;
/** Where the clock of a new demo begins: before the first of its leads comes. */
const beginning = -76 * day;

export interface StartOptions {
  readonly settings: Settings;
  /** Deletes the data of earlier starts first. */
  readonly isFresh: boolean;
  readonly tell: (line: string) => void;
  /** Collects how to end what was started, in reverse order: also after a start that fails. */
  readonly atEnd: AsyncDisposableStack;
}

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
  const { settings, isFresh, tell, atEnd } = options;
  const folder = openDataFolder(settings.dataFolder, { isFresh });
  atEnd.defer(() => folder.release());
  tell(`Treaty is starting. Its data are in ${folder.path}${folder.isNew ? ', which is new' : ''}.`);
  const firstPort = await settlePorts(settings.port, settings.host);
  const prepared = prepare(settings, folder, firstPort);
  const { addresses, secrets, clock, progress } = prepared;
  const { salesforce, hubspot } = await startCrms(options, { ...prepared, folder, firstPort });

  const middleware = new MiddlewareProcess({
    tell,
    launch: () => ({
      environment: middlewareEnvironment({
        settings,
        secrets,
        addresses,
        firstPort,
        clockOffset: clock.offset,
      }),
      logFile: folder.file('log'),
    }),
  });
  const demoClock = new DemoClock({
    clock,
    keep: (clockOffset) => progress.save({ clockOffset }),
    tellMiddleware: (offset) => middleware.setClockOffset(offset),
  });
  const assets = openAssets({ root, tell });
  atEnd.defer(() => assets.stop());
  const parts: ControlParts = {
    ...prepared,
    clock: demoClock,
    middleware,
    salesforce,
    hubspot,
    slack: openSlackCatcher(folder.file('slack')),
    apiToken: secrets.apiToken,
    assets,
    seeding: () => fillingState(progress),
  };
  const control = await startControlServer(parts, { port: firstPort + places.control, host: settings.host });
  atEnd.defer(() => control.close());
  tell('  the simulated Salesforce and HubSpot are ready; the middleware is coming');
  atEnd.defer(() => middleware.stop());
  await middleware.start();
  // Everything else runs without its page.
  assets.make().catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)));
  writeRunning(folder.path, { pid: process.pid, addresses, apiToken: secrets.apiToken });
  atEnd.defer(() => removeRunning(folder.path));

  const stopping = new AbortController();
  atEnd.defer(() => stopping.abort());
  return {
    addresses,
    apiToken: secrets.apiToken,
    kill: () => middleware.kill(),
    fill: () =>
      fillDemo({
        ...parts,
        middlewareUrl: addresses.middleware,
        apiToken: secrets.apiToken,
        progress,
        tell,
        signal: stopping.signal,
      }),
  };
}

type Prepared = ReturnType<typeof prepare>;

function prepare(settings: Settings, folder: DataFolder, firstPort: number) {
  const at = (name: keyof typeof places): string => `http://${settings.host}:${firstPort + places[name]}`;
  const addresses = {
    control: at('control'),
    middleware: at('middleware'),
    salesforce: at('salesforce'),
    hubspot: at('hubspot'),
  };
  const isFilled = foreignCrm(settings) !== undefined;
  const progress = new ProgressFile(folder.file('progress'), {
    clockOffset: isFilled ? 0 : beginning,
    begunAt: realNow(),
    played: isFilled ? null : 0,
  });
  return {
    addresses,
    publicUrl: settings.given['TREATY_PUBLIC_URL'] ?? addresses.middleware,
    secrets: readSecrets(folder, settings.given),
    agreement: readAgreement(settings.definitionsFolder),
    progress,
    clock: new SandboxClock(progress.now.clockOffset),
  };
}

async function startCrms(
  { settings, atEnd }: StartOptions,
  prepared: Prepared & { folder: DataFolder; firstPort: number },
) {
  const options = { ...prepared, host: settings.host };
  const salesforce = await startSalesforce(options);
  atEnd.defer(() => salesforce.close());
  const hubspot = await startHubSpot({ ...options, middlewareUrl: prepared.publicUrl });
  atEnd.defer(() => hubspot.close());
  return { salesforce, hubspot };
}
