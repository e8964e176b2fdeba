import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings, root, type Settings } from './supervisor/settings.ts';
import { startDemo } from './supervisor/start-demo.ts';
import { startGallery } from './workbench/start-gallery.ts';

const help = `npm start                starts Treaty with a simulated Salesforce and HubSpot
npm start -- --fresh     deletes the data of earlier starts first
npm start -- --gallery   shows every state of both faces, and starts nothing else
npm start -- --help      says this

npm run story plays the way of a lead against what is running. The README lists all settings.`;

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const complain = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
};

const atEnd = new AsyncDisposableStack();

try {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      gallery: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) tell(help);
  else if (values.gallery) await showGallery();
  else await run(values.fresh);
} catch (error) {
  // After a signal the failure is of no interest: whoever sent it ends the process.
  if (!atEnd.disposed) {
    complain(error);
    await atEnd.disposeAsync();
    process.exit(1);
  }
}

function readGiven(): Settings {
  const env = join(root, '.env');
  if (existsSync(env)) process.loadEnvFile(env);
  return readSettings(process.env);
}

async function showGallery(): Promise<void> {
  endOnSignals();
  const { host, port } = readGiven();
  const gallery = await startGallery({ root, host, port, tell });
  atEnd.defer(() => gallery.close());
  tell(`The gallery: http://${host}:${gallery.port}/gallery`);
}

async function run(isFresh: boolean): Promise<void> {
  const stopOnSignal = endOnSignals();
  const settings = readGiven();
  const demo = await startDemo({ settings, isFresh, tell, atEnd });
  stopOnSignal.kill = demo.kill;
  const { control, middleware, salesforce, hubspot } = demo.addresses;
  tell('');
  tell('Treaty is ready.');
  tell(`  ${control}  the workbench: a lead as both CRMs show it; /gallery, /help`);
  tell(`  ${middleware}  the middleware: /readyz, /openapi.json, /v1/...`);
  tell(`  ${salesforce}  the simulated Salesforce`);
  tell(`  ${hubspot}  the simulated HubSpot`);
  if (settings.given['TREATY_API_TOKEN'] === undefined) tell(`  API token: ${demo.apiToken}`);
  tell('');
  await fill(demo.fill);
  if (atEnd.disposed) return;
  tell('To see what it is for, run in another terminal: npm run story');
  tell('Ctrl-C ends everything; the data stay.');
}

/** The system runs whether its demo data come about or not. */
async function fill(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (atEnd.disposed) return;
    complain(error);
    tell(
      'The demo data could not be finished. The next start goes on with them; npm start -- --fresh makes them anew.',
    );
  }
}

/** The first signal ends everything in order, a second one at once. */
function endOnSignals(): { kill: () => void } {
  const hurry = { kill: (): void => undefined };
  const end = (): void => {
    if (atEnd.disposed) {
      hurry.kill();
      process.exit(1);
    }
    tell('Stopping.');
    atEnd.disposeAsync().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  return hurry;
}
