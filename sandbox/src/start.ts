import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loopback, readSettings, root, type Settings } from './supervisor/settings.ts';
import { startDemo } from './supervisor/start-demo.ts';
import { startGallery } from './workbench/start-gallery.ts';

const help = `npm start                starts Treaty with a simulated Salesforce and HubSpot
npm start -- --fresh     deletes the data of earlier runs first
npm start -- --gallery   serves only the gallery: every state of the lead card in both CRMs
npm start -- --help      shows this help

npm run story takes a lead from first activity to acceptance in the running demo. docs/settings.md lists all settings.`;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const printError = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
};

const disposables = new AsyncDisposableStack();

try {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      gallery: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) print(help);
  else if (values.gallery) await showGallery();
  else await run(values.fresh);
} catch (error) {
  // After a signal the failure no longer matters: the signal handler ends the process.
  if (!disposables.disposed) {
    printError(error);
    await disposables.disposeAsync();
    process.exit(1);
  }
}

function readGiven(): Settings {
  const env = join(root, '.env');
  if (existsSync(env)) process.loadEnvFile(env);
  return readSettings(process.env);
}

async function showGallery(): Promise<void> {
  stopOnSignals();
  const { host, port } = readGiven();
  const gallery = await startGallery({ root, host, port, print });
  disposables.defer(() => gallery.close());
  print(`Gallery: http://${host}:${gallery.port}/gallery`);
}

async function run(isFresh: boolean): Promise<void> {
  const onSecondSignal = stopOnSignals();
  const settings = readGiven();
  const demo = await startDemo({ settings, isFresh, print, disposables });
  onSecondSignal.kill = demo.kill;
  const { control, middleware, salesforce, hubspot } = demo.addresses;
  print('');
  print('Treaty is ready.');
  const isLocal = loopback.has(settings.host);
  print(
    `  ${isLocal ? control : `${control}/?token=${demo.controlToken}`}  workbench: a lead as both CRMs show it; also /gallery and /help`,
  );
  print(`  ${middleware}  middleware: /readyz, /openapi.json, /v1/...`);
  print(`  ${salesforce}  simulated Salesforce`);
  print(`  ${hubspot}  simulated HubSpot`);
  if (settings.given['TREATY_API_TOKEN'] === undefined) print(`  API token: ${demo.apiToken}`);
  print('');
  await seed(demo.seed);
  if (disposables.disposed) return;
  print('To see what Treaty does, run in another terminal: npm run story');
  print('Press Ctrl-C to stop. The data are kept.');
}

/** The system keeps running when the demo data cannot be created. */
async function seed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (disposables.disposed) return;
    printError(error);
    print(
      'The demo data could not be completed. The next start continues with them; npm start -- --fresh starts over.',
    );
  }
}

/** The first signal stops everything in order, a second one at once. */
function stopOnSignals(): { kill: () => void } {
  const onSecondSignal = { kill: (): void => undefined };
  const end = (): void => {
    if (disposables.disposed) {
      onSecondSignal.kill();
      process.exit(1);
    }
    print('Stopping.');
    disposables.disposeAsync().then(
      () => process.exit(0),
      (error: unknown) => {
        printError(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  return onSecondSignal;
}
