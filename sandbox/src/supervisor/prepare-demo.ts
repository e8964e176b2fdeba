import { readAgreement, type Agreement } from '../demo/seed/read-agreement.ts';
import { realNow } from '../../../simulators/src/system/real-time.ts';
import { SandboxClock } from '../../../simulators/src/system/simulator-clock.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { foreignCrm } from './middleware-environment.ts';
import { places, settlePorts } from './ports.ts';
import { ProgressFile } from './progress.ts';
import type { Addresses } from './running.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

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

/** Everything that is settled before the first server starts. */
export interface PreparedDemo {
  readonly folder: DataFolder;
  readonly host: string;
  /** The first of the four ports. */
  readonly firstPort: number;
  readonly addresses: Addresses;
  /** Under which HubSpot reaches the middleware. */
  readonly publicUrl: string;
  readonly secrets: Secrets;
  readonly agreement: Agreement;
  readonly progress: ProgressFile;
  readonly clock: SandboxClock;
}

/** Holds the data folder, finds the ports and reads what earlier starts kept. @throws with what to do when something is in the way. */
export async function prepareDemo({ settings, isFresh, tell, atEnd }: StartOptions): Promise<PreparedDemo> {
  const { host } = settings;
  const folder = openDataFolder(settings.dataFolder, { isFresh });
  atEnd.defer(() => folder.release());
  tell(`Treaty is starting. Its data are in ${folder.path}${folder.isNew ? ', which is new' : ''}.`);
  if (folder.isNew && settings.given['DATABASE_URL'] !== undefined)
    tell('  DATABASE_URL is set: the demo data go into that database, which should be empty.');
  const firstPort = await settlePorts(settings.port, host);
  const addresses = addressesAt(host, firstPort);
  const progress = openProgress(folder, { settings, tell });
  return {
    folder,
    host,
    firstPort,
    addresses,
    publicUrl: settings.given['TREATY_PUBLIC_URL'] ?? addresses.middleware,
    secrets: readSecrets(folder, settings.given),
    agreement: readAgreement(settings.definitionsFolder),
    progress,
    clock: new SandboxClock(progress.now.clockOffset),
  };
}

function addressesAt(host: string, firstPort: number): Addresses {
  const at = (name: keyof typeof places): string => `http://${host}:${firstPort + places[name]}`;
  return {
    control: at('control'),
    middleware: at('middleware'),
    salesforce: at('salesforce'),
    hubspot: at('hubspot'),
  };
}

/** A new demo begins in the past and is filled up to now; with a CRM of somebody else's it stays empty. */
function openProgress(
  folder: DataFolder,
  { settings, tell }: Pick<StartOptions, 'settings' | 'tell'>,
): ProgressFile {
  const foreign = foreignCrm(settings);
  if (foreign !== undefined) tell(`  ${foreign} leads to a CRM outside: no demo data are made.`);
  const first =
    foreign === undefined ? { clockOffset: beginning, played: 0 } : { clockOffset: 0, played: null };
  return new ProgressFile(folder.file('progress'), { ...first, begunAt: realNow() });
}
