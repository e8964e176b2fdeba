import { randomBytes } from 'node:crypto';
import { readAgreement, type Agreement } from '../demo/seed/read-agreement.ts';
import { realNow } from '../../../simulators/src/system/real-time.ts';
import { SimulatorClock } from '../../../simulators/src/system/simulator-clock.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { externalCrm } from './middleware-environment.ts';
import { portOffsets, choosePorts } from './ports.ts';
import { ProgressFile } from './progress.ts';
import type { Addresses } from './running-demo.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

const day = 86_400_000;
/** The clock of a new demo starts before the first event of its timeline. */
const initialOffset = -76 * day;

export interface StartOptions {
  readonly settings: Settings;
  /** Deletes the data of earlier runs first. */
  readonly isFresh: boolean;
  readonly print: (line: string) => void;
  /** Stops what was started, in reverse order, also after a failed start. */
  readonly disposables: AsyncDisposableStack;
}

/** Everything that is known before the first server starts. */
export interface PreparedDemo {
  readonly folder: DataFolder;
  readonly host: string;
  /** The first of the four ports. */
  readonly firstPort: number;
  readonly addresses: Addresses;
  /** The address under which HubSpot reaches the middleware. */
  readonly publicUrl: string;
  readonly secrets: Secrets;
  /** For the control server; another one at each start. */
  readonly controlToken: string;
  readonly agreement: Agreement;
  readonly progress: ProgressFile;
  readonly clock: SimulatorClock;
}

/** Locks the data folder, chooses the ports and reads what earlier runs left. @throws with what to do when one of them fails. */
export async function prepareDemo({
  settings,
  isFresh,
  print,
  disposables,
}: StartOptions): Promise<PreparedDemo> {
  const { host } = settings;
  const folder = openDataFolder(settings.dataFolder, { isFresh });
  disposables.defer(() => folder.release());
  print(`Starting Treaty. Its data are in ${folder.path}${folder.isNew ? ' (new)' : ''}.`);
  if (folder.isNew && settings.given['DATABASE_URL'] !== undefined)
    print('  DATABASE_URL is set: demo data are created in that database, which should be empty.');
  const firstPort = await choosePorts(settings.port, host);
  const addresses = addressesAt(host, firstPort);
  const progress = openProgress(folder, { settings, print });
  return {
    folder,
    host,
    firstPort,
    addresses,
    publicUrl: settings.given['TREATY_PUBLIC_URL'] ?? addresses.middleware,
    secrets: readSecrets(folder, settings.given),
    controlToken: randomBytes(24).toString('base64url'),
    agreement: readAgreement(settings.definitionsFolder),
    progress,
    clock: new SimulatorClock(progress.now.clockOffset),
  };
}

function addressesAt(host: string, firstPort: number): Addresses {
  const at = (name: keyof typeof portOffsets): string => `http://${host}:${firstPort + portOffsets[name]}`;
  return {
    control: at('control'),
    middleware: at('middleware'),
    salesforce: at('salesforce'),
    hubspot: at('hubspot'),
  };
}

/** A new demo starts in the past and is seeded up to now; with a real CRM it stays empty. */
function openProgress(
  folder: DataFolder,
  { settings, print }: Pick<StartOptions, 'settings' | 'print'>,
): ProgressFile {
  const external = externalCrm(settings);
  if (external !== undefined) print(`  ${external} points to a real CRM: no demo data are created.`);
  const first =
    external === undefined ? { clockOffset: initialOffset, played: 0 } : { clockOffset: 0, played: null };
  return new ProgressFile(folder.file('progress'), { ...first, begunAt: realNow() });
}
