import { existsSync } from 'node:fs';
import { readConfig } from './config.ts';
import { createLog } from './adapters/system/log.ts';
import { createMovableClock } from './adapters/system/movable-clock.ts';
import { createSystemClock } from './adapters/system/system-clock.ts';
import { startApp, type App } from './app.ts';

/** What the demo's supervisor says to its child: how far business time stands from real time. */
interface ClockMessage {
  readonly clockOffset: number;
}

const isClockMessage = (message: unknown): message is ClockMessage =>
  typeof message === 'object' &&
  message !== null &&
  'clockOffset' in message &&
  typeof message.clockOffset === 'number';

if (existsSync('.env')) process.loadEnvFile('.env');
try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const clock = config.isDemo ? createMovableClock() : createSystemClock();
  if ('offset' in clock) clock.offset = Number(process.env['TREATY_CLOCK_OFFSET'] ?? 0);
  const starting = startApp(config, { clock, log });
  stopOnSignals(starting);
  const treaty = await starting;
  void treaty.died.then((error) => {
    process.stderr.write(`${error.message}; the process ends\n`);
    process.exit(1);
  });
  log.info({ port: treaty.port }, 'ready');
  process.send?.({ ready: { port: treaty.port, apiToken: treaty.apiToken } });
  process.on('message', (message) => {
    if (!isClockMessage(message) || !('offset' in clock)) return;
    clock.offset = message.clockOffset;
    treaty.sweep().then(
      () => process.send?.({ clockOffset: clock.offset }),
      (error: unknown) => log.error({ error: String(error) }, 'checking the deadlines failed'),
    );
  });
}

/** Ends in order, also while it starts: no new requests, those under way end, running jobs end, the database is let go. */
function stopOnSignals(starting: Promise<App>): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    starting
      .then((treaty) => treaty.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}
